namespace Wrapgen.Pipeline.Parsing;

/// <summary>Names of declarations from the XML (docs/type-strings.md, "Names").</summary>
internal static class DeclarationNames
{
    /// <summary>True for types of the compiler itself, which count as absent.</summary>
    public static bool IsDropped(ReadOnlySpan<byte> name) =>
        name.StartsWith("__"u8)
        && (
            name.SequenceEqual("__va_list_tag"u8)
            || name.SequenceEqual("__va_list"u8)
            || name.SequenceEqual("__NSConstantString_tag"u8)
            || name.SequenceEqual("__NSConstantString"u8)
        );

    /// <summary>Name of a declaration from its name attribute; empty when there is none.</summary>
    public static string FromXml(ElementKind kind, string name) =>
        kind switch
        {
            ElementKind.Namespace => name.Contains('.') ? "" : name,
            ElementKind.Class or ElementKind.Struct or ElementKind.Union => ClassName(name),
            ElementKind.Enumeration => name.Contains("$_", StringComparison.Ordinal)
            || name.Contains("._", StringComparison.Ordinal)
                ? ""
                : name,
            ElementKind.Destructor => "~" + name,
            ElementKind.OperatorMethod or ElementKind.OperatorFunction => OperatorName(name),
            _ => name,
        };

    private static string ClassName(string name)
    {
        if (name.AsSpan().IndexOfAny('$', '.') >= 0)
            return "";
        return name.Contains('<') ? name.Replace(" >", ">", StringComparison.Ordinal) : name;
    }

    private static string OperatorName(string name) =>
        name.Contains("new", StringComparison.Ordinal) || name.Contains("delete", StringComparison.Ordinal)
            ? "operator " + name
            : "operator" + name;
}
