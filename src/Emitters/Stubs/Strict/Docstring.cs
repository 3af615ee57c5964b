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
        var count = 0;
        foreach (var range in safe.AsSpan().Split('\n'))
        {
            var line = safe.AsSpan(range);
            if (count++ > 0)
                text.Append("\n").Append(line.Length > 0 ? indent : "");
            text.Append(line);
        }
        if (count > 1)
            text.Append("\n").Append(indent);
        else if (safe.EndsWith('"'))
            text.Append(" ");
        text.Append("\"\"\"\n");
    }
}
