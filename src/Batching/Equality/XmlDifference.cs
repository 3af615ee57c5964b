using System.Text;
using System.Text.RegularExpressions;

namespace Wrapgen.Batching.Equality;

/// <summary>Compares what castxml wrote for a unit alone with what a batch gave for it.</summary>
internal static partial class XmlDifference
{
    /// <summary>The first difference; null when all elements are the same, in the same order.</summary>
    public static string? Find(byte[] alone, byte[] slice)
    {
        if (alone.AsSpan().SequenceEqual(slice))
            return null;
        var (expected, actual) = (Elements(alone), Elements(slice));
        for (var i = 0; i < Math.Min(expected.Count, actual.Count); i++)
            if (expected[i] != actual[i])
                return $"element {i + 1} is {expected[i]} alone and {actual[i]} in the batch.";
        return expected.Count == actual.Count
            ? null
            : $"there are {expected.Count} elements alone and {actual.Count} in the batch.";
    }

    /// <summary>Kind, name and mangled name of each element. Files and comments are no part of the order.</summary>
    private static List<string> Elements(byte[] xml) =>
        [
            .. Element()
                .Matches(Encoding.UTF8.GetString(xml))
                .Where(match => match.Groups["kind"].ValueSpan is not ("File" or "Comment"))
                .Select(match =>
                    $"{match.Groups["kind"].Value} '{match.Groups["name"].Value}' {match.Groups["mangled"].Value}".TrimEnd()
                ),
        ];

    [GeneratedRegex(
        """^  <(?<kind>\w+) id="[^"]*"(?: name="(?<name>[^"]*)")?(?:[^>]*? mangled="(?<mangled>[^"]*)")?""",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Element();
}
