using System.Text;
using Wrapgen.Caching.Headers;

namespace Wrapgen.Caching.CastXml;

/// <summary>
/// Finds includes, probes for files, and time macros in source text without preprocessing it. Text in comments and
/// inactive branches counts as well, which can only make the cache more careful.
/// </summary>
internal static class SourceScanner
{
    public static ScannedSource Scan(ReadOnlySpan<byte> text)
    {
        var includes = new List<IncludeDirective>();
        FindDirectives(text, includes);
        var opaque = FindProbes(text, includes);
        var isComputed = PathUse.IsComputed(text, out var fileMacros);
        return new ScannedSource(includes, MentionsTime(text), opaque, isComputed, fileMacros);
    }

    private static void FindDirectives(ReadOnlySpan<byte> text, List<IncludeDirective> includes)
    {
        for (var at = 0; at < text.Length; )
        {
            var hash = text[at..].IndexOf((byte)'#');
            if (hash < 0)
                return;
            at += hash + 1;
            var rest = SkipBlanks(text[at..]);
            if (!rest.StartsWith("in"u8) && !rest.StartsWith("im"u8))
                continue;
            rest =
                rest.StartsWith("include_next"u8) ? rest[12..]
                : rest.StartsWith("include"u8) ? rest[7..]
                : rest.StartsWith("import"u8) ? rest[6..]
                : default;
            if (rest.IsEmpty || IsIdentifier(rest[0]) || !IsStartOfLine(text[..(at - 1)]))
                continue;
            rest = SkipBlanks(rest);
            if (ReadName(rest, out var name, out var quoted))
                includes.Add(new IncludeDirective(quoted ? IncludeForm.Quoted : IncludeForm.Angled, name));
            else if (!rest.IsEmpty && IsIdentifier(rest[0]))
                includes.Add(new IncludeDirective(IncludeForm.Computed, ""));
        }
    }

    /// <summary>Collects literal <c>__has_include</c> probes; true when there are others.</summary>
    private static bool FindProbes(ReadOnlySpan<byte> text, List<IncludeDirective> includes)
    {
        var opaque = false;
        for (var at = 0; text[at..].IndexOf("__has_"u8) is >= 0 and var found; )
        {
            at += found + 6;
            var rest = text[at..];
            if (rest.StartsWith("embed"u8))
                opaque |= SkipBlanks(rest[5..]).StartsWith("("u8);
            if (!rest.StartsWith("include"u8))
                continue;
            rest = rest[7..];
            if (rest.StartsWith("_next"u8))
                rest = rest[5..];
            if (rest.StartsWith("__"u8))
                rest = rest[2..];
            rest = SkipBlanks(rest);
            if (!rest.StartsWith("("u8))
                continue;
            if (ReadName(SkipBlanks(rest[1..]), out var name, out var quoted))
                includes.Add(new IncludeDirective(quoted ? IncludeForm.QuotedProbe : IncludeForm.AngledProbe, name));
            else
                opaque = true;
        }
        return opaque;
    }

    private static bool MentionsTime(ReadOnlySpan<byte> text) =>
        Mentions(text, "__DATE__"u8) || Mentions(text, "__TIME__"u8) || Mentions(text, "__TIMESTAMP__"u8);

    private static bool Mentions(ReadOnlySpan<byte> text, ReadOnlySpan<byte> macro)
    {
        for (var at = 0; text[at..].IndexOf(macro) is >= 0 and var found; at += found + 1)
        {
            var start = at + found;
            var end = start + macro.Length;
            if ((start == 0 || !IsIdentifier(text[start - 1])) && (end == text.Length || !IsIdentifier(text[end])))
                return true;
        }
        return false;
    }

    private static bool ReadName(ReadOnlySpan<byte> rest, out string name, out bool quoted)
    {
        name = "";
        quoted = rest.StartsWith("\""u8);
        if (!quoted && !rest.StartsWith("<"u8))
            return false;
        rest = rest[1..];
        var end = rest.IndexOf(quoted ? (byte)'"' : (byte)'>');
        if (end <= 0 || rest[..end].Contains((byte)'\n'))
            return false;
        name = Encoding.UTF8.GetString(rest[..end]);
        return true;
    }

    private static bool IsStartOfLine(ReadOnlySpan<byte> before)
    {
        var line = before[(before.LastIndexOf((byte)'\n') + 1)..];
        return line.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0 || line.TrimEnd(" \t"u8).EndsWith("*/"u8);
    }

    /// <summary>Skips blanks, comments and continued lines within a directive.</summary>
    private static ReadOnlySpan<byte> SkipBlanks(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            if (text[0] is (byte)' ' or (byte)'\t')
                text = text[1..];
            else if (text.StartsWith("\\\n"u8))
                text = text[2..];
            else if (text.StartsWith("\\\r\n"u8))
                text = text[3..];
            else if (text.StartsWith("/*"u8) && text.IndexOf("*/"u8) is >= 0 and var end)
                text = text[(end + 2)..];
            else
                break;
        }
        return text;
    }

    private static bool IsIdentifier(byte character) => character == '_' || char.IsAsciiLetterOrDigit((char)character);
}
