namespace Wrapgen.Pipeline.Parsing;

/// <summary>Scoped C++ names and types as text.</summary>
internal static class ScopedName
{
    /// <summary>The text without one leading <c>::</c>.</summary>
    public static string WithoutGlobalScope(string text) =>
        text.StartsWith("::", StringComparison.Ordinal) ? text[2..] : text;
}
