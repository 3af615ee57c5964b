using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>All signatures of one Python name of a class.</summary>
/// <param name="name">Python name.</param>
/// <param name="isStatic">True for a static method.</param>
/// <param name="isPositional">
/// True when SWIG's method is <c>f(self, *args)</c>, as it is when C++ has several overloads, even if only const
/// distinguishes them.
/// </param>
/// <param name="signatures">At least one, in the order in which they are chosen.</param>
internal sealed class MethodGroup(string name, bool isStatic, bool isPositional, Signature[] signatures)
{
    /// <summary>The number of a group that only one class has.</summary>
    public const int NoNumber = -1;

    public string Name => name;

    public bool IsStatic => isStatic;

    public bool IsPositional => isPositional;

    public Signature[] Signatures => signatures;

    /// <summary>Its number among the groups that the classes of a module share, from 0.</summary>
    public int Number { get; private init; }

    /// <summary>The same with other signatures.</summary>
    public MethodGroup With(Signature[] changed) => new(name, isStatic, isPositional, changed);

    /// <summary>Groups methods of one name; constructors are <c>__init__</c>.</summary>
    public static MethodGroup Of(
        string name,
        ReadOnlySpan<WrapperMethod> methods,
        TypeMapper types,
        int number = NoNumber
    )
    {
        // If static and other methods share a name, the last one wins in SWIG, and the others cannot be called.
        var isStatic = methods[^1].Kind == WrapperMethodKind.Static;
        if (methods.Length == 1)
            return Of(name, isStatic, [Signature.Of(name, methods[0], types)], number);
        var signatures = new List<Signature>(methods.Length);
        foreach (var method in methods)
            if (method.Kind == WrapperMethodKind.Static == isStatic)
                signatures.Add(Signature.Of(name, method, types));
        return Of(name, isStatic, [.. signatures], number);
    }

    private static MethodGroup Of(string name, bool isStatic, Signature[] signatures, int number)
    {
        var isPositional =
            signatures.Length > 1 || (OperatorNames.IsOperator(name) && signatures[0].Parameters.Length > 0);
        return new MethodGroup(name, isStatic, isPositional, Finished(name, ReduceOverloads.Apply(signatures)))
        {
            Number = number,
        };
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
