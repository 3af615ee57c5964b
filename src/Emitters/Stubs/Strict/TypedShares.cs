using Wrapgen.Emitters.Stubs.Compat;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Storage;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>How much of a module is typed.</summary>
/// <param name="Module">Name of the module.</param>
/// <param name="Classes">Concrete classes.</param>
/// <param name="Functions">Functional interfaces.</param>
/// <param name="Arguments">Arguments of methods: typed, and in total.</param>
/// <param name="Results">Results of methods: typed, and in total.</param>
/// <param name="Unresolved">
/// C++ types without a Python type, with the number of places and one class that uses each; most frequent first.
/// </param>
internal sealed record TypedShare(
    string Module,
    int Classes,
    int Functions,
    TypedCount Arguments,
    TypedCount Results,
    IReadOnlyList<UnresolvedType> Unresolved
)
{
    /// <summary>The same for compat stubs.</summary>
    public CompatShare Compat { get; init; }
}

/// <summary>
/// How much of a module is typed in compat stubs, counting every argument and result of every overload.
/// </summary>
/// <param name="Arguments">Arguments with a hint, and in total.</param>
/// <param name="Results">Results with a hint, and in total.</param>
internal readonly record struct CompatShare(TypedCount Arguments, TypedCount Results)
{
    /// <summary>The shares of these class models, by module.</summary>
    public static Dictionary<string, CompatShare> Of(IEnumerable<StoredModel> models) =>
        models
            .GroupBy(model => model.Module, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group =>
                    Of([.. group.SelectMany(model => model.Decode().Methods).SelectMany(method => method.Overloads)]),
                StringComparer.Ordinal
            );

    private static CompatShare Of(List<OverloadModel> overloads) =>
        new(
            new TypedCount(
                overloads.Sum(overload => overload.Arguments.Count(argument => CompatHints.IsWritten(argument.Hint))),
                overloads.Sum(overload => overload.Arguments.Count)
            ),
            new TypedCount(overloads.Count(overload => CompatHints.IsWritten(overload.ReturnHint)), overloads.Count)
        );
}

/// <summary>How many arguments or results have a type other than <c>Any</c>.</summary>
/// <param name="Typed">Those that have one.</param>
/// <param name="Total">All of them.</param>
public readonly record struct TypedCount(int Typed, int Total);

/// <summary>A C++ type without a Python type.</summary>
/// <param name="CppType">Its spelling.</param>
/// <param name="Count">Number of arguments and results of this type.</param>
/// <param name="Example">A method that uses it, as <c>class.method</c>.</param>
internal sealed record UnresolvedType(string CppType, int Count, string Example);

/// <summary>Counts what is typed: every argument and result of every method, before overloads are merged.</summary>
internal sealed class TypedShares(StubContext world, IReadOnlyDictionary<string, CompatShare> compat)
{
    public IReadOnlyList<TypedShare> Of(IEnumerable<StubModule> modules) =>
        [
            .. modules
                .Where(module => module.Module.Length > 0)
                .GroupBy(module => module.Module, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(Count),
        ];

    private TypedShare Count(IGrouping<string, StubModule> modules)
    {
        var unresolved = new Dictionary<string, UnresolvedType>(StringComparer.Ordinal);
        int arguments = 0,
            typedArguments = 0,
            results = 0,
            typedResults = 0,
            classes = 0;
        void Note(TypeModel type, string place) =>
            unresolved[type.Name] = unresolved.TryGetValue(type.Name, out var known)
                ? known with
                {
                    Count = known.Count + 1,
                }
                : new UnresolvedType(type.Name, 1, place);

        foreach (var type in modules.SelectMany(module => module.Content.Classes))
        {
            classes++;
            foreach (var method in type.Methods)
            {
                foreach (var parameter in method.Parameters)
                {
                    arguments++;
                    if (world.Types.Argument(parameter.Type).IsAny)
                        Note(parameter.Type, $"{type.SwigName}.{method.Name}");
                    else
                        typedArguments++;
                }
                if (method.Kind == WrapperMethodKind.Constructor)
                    continue;
                results++;
                if (world.Types.Result(method.Result, method.Name).IsAny)
                    Note(method.Result, $"{type.SwigName}.{method.Name}");
                else
                    typedResults++;
            }
        }
        return new TypedShare(
            modules.Key,
            classes,
            modules.Sum(module => module.Content.Functions.Count),
            new(typedArguments, arguments),
            new(typedResults, results),
            [
                .. unresolved
                    .Values.OrderByDescending(type => type.Count)
                    .ThenBy(type => type.CppType, StringComparer.Ordinal),
            ]
        )
        {
            Compat = compat.GetValueOrDefault(modules.Key),
        };
    }
}
