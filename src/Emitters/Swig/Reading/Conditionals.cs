namespace Wrapgen.Emitters.Swig.Reading;

/// <summary>Lines of the preprocessor, as SWIG sees them when it generates Python.</summary>
internal static class Conditionals
{
    /// <summary>
    /// Skips a line that starts with <c>#</c>, and after a condition that is false all lines up to its alternative.
    /// </summary>
    public static void Skip(SwigScanner scanner)
    {
        var (word, tail) = Split(scanner.TakeLine());
        var isSkipped = word switch
        {
            "ifdef" => !IsDefined(tail),
            "ifndef" => IsDefined(tail),
            "if" => tail == "0",
            // The lines before the alternative were read, so it does not count.
            "else" or "elif" => true,
            _ => false,
        };
        for (var depth = 0; isSkipped && !scanner.IsAtEnd; )
        {
            scanner.Skip(1);
            var (next, _) = Split(scanner.TakeLine());
            if (next.StartsWith("if", StringComparison.Ordinal))
                depth++;
            else if (next == "endif" && depth-- == 0 || next is "else" or "elif" && depth == 0)
                return;
        }
    }

    private static (string Word, string Tail) Split(string line)
    {
        if (!line.StartsWith('#'))
            return ("", "");
        var text = line[1..].Trim();
        var end = text.IndexOfAny([' ', '\t', '(']);
        return end < 0 ? (text, "") : (text[..end], text[end..].Trim());
    }

    private static bool IsDefined(string name) => name is "SWIG" or "SWIGPYTHON";
}
