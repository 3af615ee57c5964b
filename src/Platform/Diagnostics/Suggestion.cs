namespace Wrapgen.Platform.Diagnostics;

/// <summary>Suggests the name that a user who mistyped one probably meant.</summary>
internal static class Suggestion
{
    /// <summary>
    /// A sentence with a leading space that suggests the nearest known name; empty when none is near.
    /// </summary>
    public static string For(string typed, IEnumerable<string> known) =>
        Nearest(typed, known) is { } name ? $" Did you mean '{name}'?" : "";

    /// <summary>
    /// The known name with the fewest edits from the typed one, at most a third of its length; null when none is near.
    /// </summary>
    public static string? Nearest(string typed, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(known);
        var best = known
            .Select(name => (Name: name, Edits: Distance(typed, name)))
            .OrderBy(item => item.Edits)
            .FirstOrDefault();
        return best.Name is not null && best.Edits <= Math.Max(1, typed.Length / 3) ? best.Name : null;
    }

    /// <summary>
    /// The number of edits between two names: insertions, deletions, substitutions and swaps of neighbours, ignoring
    /// case.
    /// </summary>
    private static int Distance(string left, string right)
    {
        int[] older = [],
            previous = [],
            row = [.. Enumerable.Range(0, right.Length + 1)];
        for (var i = 1; i <= left.Length; i++)
        {
            (older, previous, row) = (previous, row, new int[right.Length + 1]);
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                row[j] = Math.Min(
                    previous[j - 1] + (IsSame(left[i - 1], right[j - 1]) ? 0 : 1),
                    Math.Min(previous[j], row[j - 1]) + 1
                );
                if (i > 1 && j > 1 && IsSame(left[i - 1], right[j - 2]) && IsSame(left[i - 2], right[j - 1]))
                    row[j] = Math.Min(row[j], older[j - 2] + 1);
            }
        }
        return row[right.Length];
    }

    private static bool IsSame(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
