namespace Wrapgen.Pipeline.Diagnostics;

/// <summary>What somebody who mistyped a name probably meant.</summary>
public static class Suggestion
{
    /// <summary>A sentence with a leading blank that names the nearest known name; empty when none is near.</summary>
    public static string For(string typed, IEnumerable<string> known) =>
        Nearest(typed, known) is { } name ? $" Did you mean '{name}'?" : "";

    /// <summary>The known name with the fewest edits from the typed one, at most a third of its length; null when none is near.</summary>
    public static string? Nearest(string typed, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(known);
        var best = known.Select(name => (Name: name, Edits: Distance(typed, name))).OrderBy(item => item.Edits).FirstOrDefault();
        return best.Name is not null && best.Edits <= Math.Max(1, typed.Length / 3) ? best.Name : null;
    }

    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var changed = diagonal + (char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[right.Length];
    }
}
