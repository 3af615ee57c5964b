using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Benchmarks;

/// <summary>Builds CastXML files from others, for sizes and numbers that the tree does not have.</summary>
internal static partial class SyntheticXml
{
    /// <summary>Writes a document that repeats the elements of another one, with other ids each time.</summary>
    /// <returns>The path of the new document.</returns>
    public static string Grow(string source, int size, string target)
    {
        var text = File.ReadAllText(source);
        var start = text.IndexOf("\n  <", StringComparison.Ordinal) + 1;
        var end = text.LastIndexOf("</", StringComparison.Ordinal);
        var elements = text[start..end];
        var grown = new StringBuilder(text, 0, end, size + elements.Length);
        for (var copy = 1; grown.Length < size; copy++)
        {
            var prefix = "_" + copy.ToString(CultureInfo.InvariantCulture) + "000000";
            var more = Id().Replace(elements, match => prefix[..^(match.Length - 1)] + match.Value[1..]);
            // The last copy ends at the element that is nearest to the size.
            var room = size - grown.Length;
            grown.Append(
                more,
                0,
                room >= more.Length ? more.Length : more.LastIndexOf("\n  <", room, StringComparison.Ordinal) + 1
            );
            if (room < more.Length)
                break;
        }
        File.WriteAllText(target, grown.Append(text, end, text.Length - end).ToString());
        return target;
    }

    /// <summary>
    /// Writes a submodule's document with other names for its wrapping typedefs, as if another submodule had wrapped
    /// them.
    /// </summary>
    public static string Rename(string text, IdxContent aliases, string suffix) =>
        aliases
            .Lines.Aggregate(
                new StringBuilder(text),
                (renamed, line) => renamed.Replace($" name=\"{line.SwigName}\"", $" name=\"{line.SwigName}{suffix}\"")
            )
            .ToString();

    [GeneratedRegex("(?<=[\" ])_[0-9]{1,6}(?=[\" c:])")]
    private static partial Regex Id();
}
