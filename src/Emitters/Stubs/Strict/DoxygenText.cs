using System.Text;
using System.Text.RegularExpressions;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>Turns Doxygen comments into plain reST.</summary>
internal static partial class DoxygenText
{
    /// <summary>The text of a comment with its delimiters; empty when it says nothing.</summary>
    public static string ToPlain(string comment)
    {
        var output = new List<string>();
        var isVerbatim = false;
        foreach (var line in Content(comment))
        {
            if (isVerbatim)
            {
                isVerbatim = !EndOfBlock().IsMatch(line);
                if (isVerbatim)
                    output.Add("    " + line);
                else
                    output.Add("");
                continue;
            }
            if (StartOfBlock().Match(line) is { Success: true } block)
            {
                StartCode(output, line[..block.Index]);
                isVerbatim = !EndOfBlock().IsMatch(line);
                continue;
            }
            AddLine(output, line);
        }
        return Join(output);
    }

    private static void StartCode(List<string> output, string before)
    {
        if (before.Trim().Length > 0)
            AddLine(output, before);
        output.Add("");
        output.Add("::");
        output.Add("");
    }

    private static void AddLine(List<string> output, string line)
    {
        var text = line.Trim();
        if (Dropped().IsMatch(text))
            return;
        text = Formula().Replace(text, match => ":math:`" + match.Groups[1].Value.Trim() + "`");
        text = text.Replace(@"\f[", ".. math:: ", StringComparison.Ordinal)
            .Replace(@"\f]", "", StringComparison.Ordinal);
        text = Command().Replace(text, match => Field(match.Groups[1].Value, match.Groups[2].Value));
        text = Word().Replace(text, "``$1``");
        text = Reference().Replace(text, "$1");
        text = Escape().Replace(text, "$1");
        text = Markup().Replace(text, "");
        if (text.StartsWith("\\li ", StringComparison.Ordinal) || text.StartsWith("\\arg ", StringComparison.Ordinal))
            text = "* " + text[(text.IndexOf(' ') + 1)..];
        // An empty line separates fields and list items from the paragraph before them.
        var isItem =
            text.StartsWith(':')
            || text.StartsWith("* ", StringComparison.Ordinal)
            || text.StartsWith("- ", StringComparison.Ordinal);
        var isAfterText = output.Count > 0 && output[^1].Length > 0 && output[^1][0] is not (':' or '*' or '-' or ' ');
        if (isItem && isAfterText)
            output.Add("");
        output.Add(text);
    }

    private static string Field(string command, string rest) =>
        command switch
        {
            "param" => Parameter().Replace(rest.Trim(), ":param $1:", 1),
            "tparam" => Parameter().Replace(rest.Trim(), ":tparam $1:", 1),
            "return" or "returns" or "result" => ":returns: " + rest.Trim(),
            "throw" or "throws" or "exception" => Parameter().Replace(rest.Trim(), ":raises $1:", 1),
            "sa" or "see" => "See also: " + rest.Trim(),
            "note" or "warning" or "todo" or "deprecated" or "pre" or "post" or "remark" or "remarks" or "attention" =>
                char.ToUpperInvariant(command[0]) + command[1..] + ": " + rest.Trim(),
            _ => rest.Trim(),
        };

    private static string Join(List<string> lines)
    {
        var text = new StringBuilder();
        var blank = true;
        foreach (var line in lines)
        {
            var trimmed = line.TrimEnd();
            if (trimmed.Length == 0 && blank)
                continue;
            if (text.Length > 0)
                text.Append('\n');
            text.Append(trimmed);
            blank = trimmed.Length == 0;
        }
        return text.ToString().Trim('\n').TrimEnd();
    }

    /// <summary>The lines of a comment without its delimiters.</summary>
    private static IEnumerable<string> Content(string comment)
    {
        var text = comment.Replace("\r", "", StringComparison.Ordinal);
        if (text.StartsWith("/*", StringComparison.Ordinal))
            text = text[3..^2];
        for (var start = 0; start <= text.Length; )
        {
            var end = text.IndexOf('\n', start) is >= 0 and var found ? found : text.Length;
            yield return WithoutMark(text.AsSpan(start..end));
            start = end + 1;
        }
    }

    private static string WithoutMark(ReadOnlySpan<char> line)
    {
        foreach (var mark in LineMark().EnumerateMatches(line))
        {
            line = line[mark.Length..];
            break;
        }
        return (line.StartsWith(' ') ? line[1..] : line).ToString();
    }

    [GeneratedRegex(@"^\s*(\*+(?!/)|///+<?|//!)")]
    private static partial Regex LineMark();

    [GeneratedRegex(@"[\\@](code|verbatim)\b(\{[^}]*\})?")]
    private static partial Regex StartOfBlock();

    [GeneratedRegex(@"[\\@](endcode|endverbatim)\b")]
    private static partial Regex EndOfBlock();

    /// <summary>Commands that only arrange Doxygen's own pages.</summary>
    [GeneratedRegex(
        @"^[\\@](class|struct|file|ingroup|addtogroup|defgroup|sphinx\w*|endsphinx\w*|wiki\w*|endwiki\w*|author|par\s*$|name\b|cond|endcond|hideinitializer|brief\s*$|date|doxygen\w*|end\w*)\b|^[\\@][{}]$"
    )]
    private static partial Regex Dropped();

    [GeneratedRegex(@"[\\@]f\$(.+?)[\\@]f\$")]
    private static partial Regex Formula();

    [GeneratedRegex(
        @"^[\\@](brief|short|param|tparam|returns?|result|throws?|exception|sa|see|note|warning|todo|deprecated|pre|post|remarks?|attention|par|details)\b(?:\[[a-z,]+\])?(.*)$"
    )]
    private static partial Regex Command();

    [GeneratedRegex(@"^(\S+)")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"[\\@](?:c|p|a|e|em|b)\s+([A-Za-z_](?:[\w:<>.]*[\w>])?)")]
    private static partial Regex Word();

    [GeneratedRegex(@"[\\@](?:ref|link|doxygen|subpage)\s+(\S+)")]
    private static partial Regex Reference();

    [GeneratedRegex(@"[\\@]([#%&<>@$])")]
    private static partial Regex Escape();

    [GeneratedRegex(
        @"</?(?:p|b|i|em|tt|br|ul|ol|li|code|pre|strong|a|center|sub|sup)(?:\s[^>]*)?/?>|[\\@](?:endlink|n)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Markup();
}
