using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>All signatures of one Python name of a class.</summary>
/// <param name="Name">Python name.</param>
/// <param name="IsStatic">True for a static method.</param>
/// <param name="IsPositional">True when SWIG's method is <c>f(self, *args)</c>, which it is as soon as C++ has several, be it for const.</param>
/// <param name="Signatures">At least one, in the order of choice.</param>
internal sealed record MethodGroup(string Name, bool IsStatic, bool IsPositional, IReadOnlyList<Signature> Signatures);

/// <summary>Groups the methods of a concrete class as SWIG does.</summary>
internal sealed class MethodGroups(TypeMapper types, WrappingProfile profile)
{
    /// <summary>Name of the factory as the library's own override calls it.</summary>
    private string OriginalFactory => $"__{profile.FactoryMethod}_orig__";

    /// <summary>Methods and operators in order of first appearance.</summary>
    public IEnumerable<MethodGroup> Of(ConcreteClass type)
    {
        var order = new List<string>();
        var byName = new Dictionary<string, List<WrapperMethod>>(StringComparer.Ordinal);
        foreach (var method in type.Model.Methods.AsSpan())
        {
            if (PythonNameOf(method, type.Model) is not { } name) continue;
            if (!byName.TryGetValue(name, out var methods))
            {
                byName[name] = methods = [];
                order.Add(name);
            }
            methods.Add(method);
        }
        return order.Select(name => Group(name, byName[name]));
    }

    /// <summary>The methods of a name in a class or the nearest of its bases; null when there are none.</summary>
    public MethodGroup? Find(ConcreteClass type, string name)
    {
        foreach (var holder in type.Lineage())
        {
            var methods = holder.Model.Methods.Where(method => PythonNameOf(method, holder.Model) == name).ToList();
            if (methods.Count > 0) return Group(name, methods);
        }
        return null;
    }

    /// <summary>Public constructors; null when Python cannot make an object by calling the class.</summary>
    public MethodGroup? ConstructorsOf(ConcreteClass type)
    {
        var constructors = type.Model.Methods.Where(method => method.Kind == WrapperMethodKind.Constructor).ToList();
        return type.Model.IsAbstract || constructors.Count == 0 ? null : Group("__init__", constructors);
    }

    /// <summary>True when Python can make an object by calling the class.</summary>
    public static bool HasConstructors(ConcreteClass type)
    {
        if (type.Model.IsAbstract) return false;
        foreach (var method in type.Model.Methods.AsSpan())
            if (method.Kind == WrapperMethodKind.Constructor) return true;
        return false;
    }

    private string? PythonNameOf(WrapperMethod method, WrapperClass type) => method.Kind switch
    {
        WrapperMethodKind.Constructor => null,
        WrapperMethodKind.Operator => OperatorNames.Find(method.Name, method.Parameters.Count),
        _ when method.Name == profile.FactoryMethod && type.HasFactory => OriginalFactory,
        _ => profile.StrictStubs.IgnoredMethods.Contains(method.Name) ? null : PythonIdentifiers.Of(method.Name),
    };

    private MethodGroup Group(string name, List<WrapperMethod> methods)
    {
        if (methods.Count == 1) return new MethodGroup(name, methods[0].Kind == WrapperMethodKind.Static, IsOperator(name) && methods[0].Parameters.Count > 0, Finished(name, [SignatureOf(name, methods[0])]));
        // Static and other methods of one name: SWIG lets the last one decide, the others can no longer be called.
        var isStatic = methods[^1].Kind == WrapperMethodKind.Static;
        var kept = methods.FindAll(method => method.Kind == WrapperMethodKind.Static == isStatic);
        var signatures = Finished(name, ReduceOverloads.Apply(kept.ConvertAll(method => SignatureOf(name, method))));
        return new MethodGroup(name, isStatic, kept.Count > 1 || (IsOperator(name) && kept[0].Parameters.Count > 0), signatures);
    }

    private static IReadOnlyList<Signature> Finished(string name, IReadOnlyList<Signature> signatures) =>
        OperatorNames.TakesAnyObject(name) && signatures[0].Parameters.Length == 1
            ? [signatures[0] with { Parameters = [signatures[0].Parameters[0] with { Type = PythonType.Object }], Result = PythonType.Bool }]
            : signatures;

    private static bool IsOperator(string name) => name.StartsWith("__", StringComparison.Ordinal) && char.IsAsciiLetterLower(name[2]) && name != "__init__";

    private Signature SignatureOf(string name, WrapperMethod method)
    {
        var parameters = new StubParameter[method.Parameters.Count];
        for (var index = 0; index < parameters.Length; index++)
        {
            var parameter = method.Parameters[index];
            var type = types.Argument(parameter.Type);
            parameters[index] = new StubParameter(PythonIdentifiers.Parameter(parameter.Name, index), type,
                parameter.Default is { } value ? DefaultText.Of(value, type) : null);
        }
        var result = method.Kind == WrapperMethodKind.Constructor ? PythonType.None : types.Result(method.Result, name);
        return new Signature(parameters, result, method.Documentation) { CppName = method.Name };
    }
}
