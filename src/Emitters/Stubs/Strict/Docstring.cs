namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>Writes a docstring.</summary>
internal static class Docstring
{
    public static void Write(ModuleText text, string content, string indent)
    {
        // A raw string keeps backslashes (formulas) as they are; one at the end would escape the quotes.
        var safe = content.Replace("\"\"\"", "'''", StringComparison.Ordinal).TrimEnd().TrimEnd('\\');
        var isRaw = safe.Contains('\\', StringComparison.Ordinal);
        text.Append(indent).Append(isRaw ? "r\"\"\"" : "\"\"\"");
        var lines = safe.Split('\n');
        text.Append(lines[0]);
        for (var index = 1; index < lines.Length; index++)
        {
            text.Append("\n");
            if (lines[index].Length > 0) text.Append(indent).Append(lines[index]);
        }
        if (lines.Length > 1) text.Append("\n").Append(indent);
        else if (safe.EndsWith('"')) text.Append(" ");
        text.Append("\"\"\"\n");
    }
}
