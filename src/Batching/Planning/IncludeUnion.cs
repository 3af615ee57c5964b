using Wrapgen.Batching.Units;

namespace Wrapgen.Batching.Planning;

/// <summary>
/// The include directories of several units, in the order in which they first occur. Two directories that a unit has in
/// another order may not have a file of the same name. So a name that a unit finds in a directory of its own is found
/// there in the batch, unless a directory of another unit has it, too.
/// </summary>
/// <param name="names">The names that directories share.</param>
internal sealed class IncludeUnion(SharedNames names)
{
    private readonly Dictionary<IncludeOption, int> _positions = [];

    /// <summary>The directories of units that were all added, in order.</summary>
    public static IReadOnlyList<IncludeOption> Of(IEnumerable<CastXmlUnit> units) =>
        [.. units.SelectMany(unit => unit.Includes).Distinct()];

    /// <summary>Adds the directories of a unit; false when a name could lead to another file.</summary>
    public bool TryAdd(IReadOnlyList<IncludeOption> own)
    {
        var known = own.Where(_positions.ContainsKey).Distinct().ToList();
        var positions = known.ConvertAll(option => _positions[option]);
        var last = -1;
        for (var i = 0; i < known.Count; i++)
        {
            // Nearly all directories come in the same order.
            for (var j = 0; positions[i] < last && j < i; j++)
                if (positions[j] > positions[i] && names.HaveSame(known[j].Directory, known[i].Directory))
                    return false;
            last = Math.Max(last, positions[i]);
        }
        var added = own.Where(option => !_positions.ContainsKey(option)).Distinct().ToList();
        // A new directory comes last here, but a known one may come behind it in the unit's own order.
        foreach (var option in added)
            if (
                own.SkipWhile(other => other != option)
                    .Any(other => _positions.ContainsKey(other) && names.HaveSame(option.Directory, other.Directory))
            )
                return false;
        foreach (var option in added)
            _positions[option] = _positions.Count;
        return true;
    }
}
