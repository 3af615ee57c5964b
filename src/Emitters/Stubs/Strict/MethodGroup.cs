using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>All signatures of one Python name of a class.</summary>
/// <param name="name">Python name.</param>
/// <param name="isStatic">True for a static method.</param>
/// <param name="isPositional">True when SWIG's method is <c>f(self, *args)</c>, which it is as soon as C++ has several, be it for const.</param>
/// <param name="signatures">At least one, in the order of choice.</param>
internal sealed class MethodGroup(string name, bool isStatic, bool isPositional, Signature[] signatures)
{
    public string Name => name;

    public bool IsStatic => isStatic;

    public bool IsPositional => isPositional;

    public Signature[] Signatures => signatures;

    /// <summary>Where its stub stands in the text of the module, and the line of the class that it was written for.</summary>
    public (int? ClassLine, Range Text)? Written { get; set; }

    /// <summary>The group of some methods of one name; <c>__init__</c> is that of constructors.</summary>
    public static MethodGroup Of(string name, ReadOnlySpan<WrapperMethod> methods, TypeMapper types)
    {
        // Static and other methods of one name: SWIG lets the last one decide, the others can no longer be called.
        var isStatic = methods[^1].Kind == WrapperMethodKind.Static;
        if (methods.Length == 1)
            return Of(name, isStatic, [Signature.Of(name, methods[0], types)]);
        var signatures = new List<Signature>(methods.Length);
        foreach (var method in methods)
            if (method.Kind == WrapperMethodKind.Static == isStatic)
                signatures.Add(Signature.Of(name, method, types));
        return Of(name, isStatic, [.. signatures]);
    }

    private static MethodGroup Of(string name, bool isStatic, Signature[] signatures)
    {
        var isPositional =
            signatures.Length > 1 || (OperatorNames.IsOperator(name) && signatures[0].Parameters.Length > 0);
        return new MethodGroup(name, isStatic, isPositional, Finished(name, ReduceOverloads.Apply(signatures)));
    }

    private static Signature[] Finished(string name, Signature[] signatures) =>
        OperatorNames.TakesAnyObject(name) && signatures[0].Parameters.Length == 1
            ?
            [
                signatures[0] with
                {
                    Parameters = [signatures[0].Parameters[0] with { Type = PythonType.Object }],
                    Result = PythonType.Bool,
                },
            ]
            : signatures;
}
