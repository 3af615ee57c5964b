using System.Globalization;
using System.Text.RegularExpressions;

namespace Wrapgen.Batching.Running;

/// <summary>Reads what castxml printed for a batch: which units and files it is about.</summary>
internal static partial class IncludeStack
{
    /// <summary>
    /// The positions of the units that the output names. It names the first unit that includes a file, so a file with
    /// an error may be another unit's.
    /// </summary>
    /// <param name="printed">What castxml printed.</param>
    /// <param name="source">The source of the batch.</param>
    public static IReadOnlySet<int> Units(string printed, string source) =>
        Places(printed)
            .Where(place => place.File == source)
            .Select(place => BatchSource.UnitAt(place.Line))
            .ToHashSet();

    /// <summary>The files that the output names, the source of the batch excepted.</summary>
    /// <param name="printed">What castxml printed.</param>
    /// <param name="source">The source of the batch.</param>
    public static IReadOnlySet<string> Files(string printed, string source) =>
        Places(printed)
            .Where(place => place.File != source)
            .Select(place => place.File)
            .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<(string File, int Line)> Places(string printed) =>
        Place()
            .Matches(printed)
            .Select(match =>
                (
                    match.Groups["file"].Value,
                    int.TryParse(
                        match.Groups["line"].ValueSpan,
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var line
                    )
                        ? line
                        : 0
                )
            );

    [GeneratedRegex(
        @"^(In file included from |\s+from )?(?<file>[^\s:][^:\n]*):(?<line>\d+)(:\d+)?[:,]",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Place();
}
