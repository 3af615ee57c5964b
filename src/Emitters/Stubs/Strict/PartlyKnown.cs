namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>
/// The instantiations of a template with the same built-in first argument: <c>itk.Image[itk.F, dimension]</c> is one of
/// them. Only the numbers among its arguments are unknown.
/// </summary>
/// <param name="Name">Name of the class of such objects.</param>
/// <param name="Argument">The first argument.</param>
/// <param name="Instances">The instantiations.</param>
internal sealed record PartlyKnown(string Name, NamedArgument Argument, ConcreteClass[] Instances)
{
    /// <summary>The class itself.</summary>
    public PythonType Type { get; } =
        PythonType.Of(new UnionMember(UnionMemberKind.Family, $"type[{Name}]", Instances[0]) { Import = Name });
}
