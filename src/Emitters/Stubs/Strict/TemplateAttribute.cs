namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>Attributes of templates that stand for instantiations, such as <c>itk.Image.UC2</c>.</summary>
internal static class TemplateAttribute
{
    /// <summary>
    /// The end of the SWIG name, which describes the template arguments; null when it cannot be an attribute.
    /// </summary>
    public static string? NameOf(ConcreteClass type)
    {
        var scope = type.Model.CppName.IndexOf("::", StringComparison.Ordinal);
        var qualified =
            scope < 0 ? type.PythonName : string.Concat(type.Model.CppName.AsSpan(0, scope), type.PythonName);
        var start =
            type.Name.StartsWith(qualified, StringComparison.Ordinal) ? qualified
            : type.Name.StartsWith(type.PythonName, StringComparison.Ordinal) ? type.PythonName
            : null;
        if (start is null || start.Length == type.Name.Length)
            return null;
        var name = type.Name[start.Length..];
        if (char.IsAsciiDigit(name[0]))
            name = "x" + name;
        return PythonIdentifiers.Of(name) == name ? name : null;
    }
}
