using System.Text;
using System.Text.RegularExpressions;
using Wrapgen.Pipeline.Parsing;
using Wrapgen.Platform.Freshness;

namespace Wrapgen.Batching.Equality;

/// <summary>Compares what castxml wrote for a unit alone with what a batch gave for it.</summary>
internal static partial class XmlDifference
{
    /// <summary>The first difference to the file of a unit; null when there is none.</summary>
    public static string? Find(byte[] alone, string output) =>
        ContentReference.OfFile(output) is null
            ? Find(alone, File.ReadAllBytes(output))
            : FindInReference(alone, output);

    private static string? FindInReference(byte[] alone, string output)
    {
        using var parsing = new ParsingStage();
        using var expected = parsing.Read(new MemoryStream(alone), output);
        using var actual = parsing.Open(output);
        var (first, second) = (Declarations(expected), Declarations(actual));
        for (var i = 0; i < Math.Min(first.Count, second.Count); i++)
            if (first[i] != second[i])
                return $"declaration {i + 1} is {first[i]} alone and {second[i]} in the batch.";
        return first.Count == second.Count
            ? null
            : $"there are {first.Count} declarations alone and {second.Count} in the batch.";
    }

    private static List<string> Declarations(CastXmlDocument document) =>
        [
            .. document.Declarations.Select(item =>
                $"{item} {item.Type} ({string.Join(", ", item.Arguments.Select(argument => argument.Type))}), {item.Members.Count} members"
            ),
        ];

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
