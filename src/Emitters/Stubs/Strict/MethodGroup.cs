using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>All signatures of one Python name of a class.</summary>
/// <param name="Name">Python name.</param>
/// <param name="IsStatic">True for a static method.</param>
/// <param name="IsPositional">True when SWIG's method is <c>f(self, *args)</c>, which it is as soon as C++ has several, be it for const.</param>
/// <param name="Signatures">At least one, in the order of choice.</param>
internal sealed record MethodGroup(string Name, bool IsStatic, bool IsPositional, IReadOnlyList<Signature> Signatures)
{
    /// <summary>The group of some methods of one name; <c>__init__</c> is that of constructors.</summary>
    public static MethodGroup Of(string name, List<WrapperMethod> methods, TypeMapper types)
    {
        // Static and other methods of one name: SWIG lets the last one decide, the others can no longer be called.
        var isStatic = methods[^1].Kind == WrapperMethodKind.Static;
        var signatures = new List<Signature>(methods.Count);
        var takesArguments = false;
        foreach (var method in methods)
        {
            if (method.Kind == WrapperMethodKind.Static != isStatic) continue;
            if (signatures.Count == 0) takesArguments = method.Parameters.Count > 0;
            signatures.Add(Signature.Of(name, method, types));
        }
        var isPositional = signatures.Count > 1 || (IsOperator(name) && takesArguments);
        return new MethodGroup(name, isStatic, isPositional, Finished(name, ReduceOverloads.Apply(signatures)));
    }

    private static IReadOnlyList<Signature> Finished(string name, IReadOnlyList<Signature> signatures) =>
        OperatorNames.TakesAnyObject(name) && signatures[0].Parameters.Length == 1
            ? [signatures[0] with { Parameters = [signatures[0].Parameters[0] with { Type = PythonType.Object }], Result = PythonType.Bool }]
            : signatures;

    private static bool IsOperator(string name) => name.StartsWith("__", StringComparison.Ordinal) && char.IsAsciiLetterLower(name[2]) && name != "__init__";
}
