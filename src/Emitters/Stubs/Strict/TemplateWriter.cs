using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>
/// Writes the stub of a class template as Python sees it: <c>itk.Image[itk.F, 2]</c>. It is a protocol, because all
/// templates are objects of one class at run time.
/// </summary>
internal sealed class TemplateWriter(StubContext world, ModuleText text)
{
    private const int Limit = 64;

    private readonly Dictionary<string, PythonType> _literals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamedArgument> _named = world
        .Profile.StrictStubs.TemplateArguments.DistinctBy(rule => rule.CppText, StringComparer.Ordinal)
        .ToDictionary(rule => rule.CppText, NamedArgument.Of, StringComparer.Ordinal);

    /// <summary>Name of the stub class of a template.</summary>
    public static string NameOf(string pythonName) => $"_{pythonName}Template";

    /// <summary>Writes the template of these concrete classes.</summary>
    public void Write(string pythonName, IReadOnlyList<ConcreteClass> classes)
    {
        text.Append("class ")
            .Append(NameOf(pythonName))
            .Append("(_Template, Protocol):\n", StubNames.Template | StubNames.Protocol);
        var keyed = classes.DistinctBy(type => type.CppText, StringComparer.Ordinal).ToList();
        var groups =
            keyed.Count <= Limit
                ? keyed.ConvertAll(type => new[] { type })
                : keyed
                    .GroupBy(type => type.Model.TemplateArguments[0].CppText, StringComparer.Ordinal)
                    .Select(group => group.ToArray())
                    .ToList();
        if (groups.Count > Limit)
            groups = groups.SelectMany(group => group).Chunk((keyed.Count + Limit - 1) / Limit).ToList();
        var choices = SortOverloads.Apply(groups.ConvertAll(MergedItemOf));
        foreach (var choice in choices)
            WriteItem(choice, choices.Count > 1);
        WriteNew(classes);
    }

    /// <summary>Merges several instantiations: each position accepts what any of them accepts there.</summary>
    private Choice MergedItemOf(ConcreteClass[] group)
    {
        var signature = ItemOf(group[0]);
        for (var index = 1; index < group.Length; index++)
            signature = signature.Or(ItemOf(group[index]));
        return new Choice(signature, group);
    }

    private Signature ItemOf(ConcreteClass type)
    {
        var arguments = type.Model.TemplateArguments;
        var parameters = new StubParameter[arguments.Count];
        for (var index = 0; index < parameters.Length; index++)
            parameters[index] = new StubParameter("", TypeOf(arguments[index]), null);
        return new Signature(parameters, type.Type, null);
    }

    private void WriteItem(Choice choice, bool isOverload)
    {
        if (isOverload)
            text.Append("    @overload\n", StubNames.Overload);
        text.Append("    def __getitem__(self, parameters: ");
        var arguments = choice.Signature.Parameters;
        if (arguments.Length != 1)
            text.Append("tuple[");
        for (var index = 0; index < arguments.Length; index++)
            text.Append(index > 0 ? ", " : "").Append(arguments[index].Type);
        if (arguments.Length == 0)
            text.Append("()");
        if (arguments.Length != 1)
            text.Append("]");
        text.Append(", /) -> ").Append(choice.Signature.Result).Append(": ...").Append(choice.Mark);
    }

    private PythonType TypeOf(TemplateArgument argument)
    {
        if (world.Classes.Find(argument) is { } found)
            return found.Type;
        if (_named.TryGetValue(argument.CppText, out var named))
        {
            if (named.Module is not null)
                text.Import(named.Module, named.Type.Text);
            return named.Type;
        }
        if (!_literals.TryGetValue(argument.CppText, out var literal))
            _literals[argument.CppText] = literal = LiteralOf(argument.CppText);
        return literal;
    }

    private static PythonType LiteralOf(string text) =>
        PythonType.Of(
            UnionMemberKind.Named,
            text switch
            {
                "true" => "Literal[True]",
                "false" => "Literal[False]",
                var number when number.All(char.IsAsciiDigit) => $"Literal[{number}]",
                var other => $"Literal[\"{other.Replace("\"", "'", StringComparison.Ordinal)}\"]",
            }
        );

    /// <summary><c>New</c> of the template creates the first class that accepts its first argument.</summary>
    private void WriteNew(IReadOnlyList<ConcreteClass> classes)
    {
        var inputs = new List<Choice>();
        foreach (var type in classes)
        {
            if (inputs.Count == Limit)
                break;
            if (
                !type.Model.HasFactory
                || type.Model.IsAbstract
                || world.Setters.InputOf(type) is not { IsAny: false } input
            )
                continue;
            inputs.Add(new Choice(new Signature([new StubParameter("input", input, null)], type.Object, null), [type]));
        }
        var choices = SortOverloads.Apply(inputs);
        foreach (var choice in choices)
        {
            if (choices.Count > 1)
                text.Append("    @overload\n", StubNames.Overload);
            text.Append("    def ")
                .Append(world.Profile.FactoryMethod)
                .Append("(self, input: ")
                .Append(choice.Signature.Parameters[0].Type)
                .Append(", /, *args: Any, **kwargs: Any) -> ", StubNames.Any)
                .Append(choice.Signature.Result)
                .Append(": ...")
                .Append(choice.Mark);
        }
    }

    /// <summary>A built-in template argument, and the module that its name is imported from.</summary>
    private sealed record NamedArgument(PythonType Type, string? Module)
    {
        public static NamedArgument Of(TemplateArgumentRule rule)
        {
            var colon = rule.PythonType.IndexOf(':', StringComparison.Ordinal);
            return new NamedArgument(
                PythonType.Of(UnionMemberKind.Named, rule.PythonType[(colon + 1)..]),
                colon < 0 ? null : "." + rule.PythonType[..colon]
            );
        }
    }
}
