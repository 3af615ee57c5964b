using Wrapgen.Batching.Units;

namespace Wrapgen.Batching.Planning;

/// <summary>
/// The include directories of several units in one order that agrees with the order of each: of two directories that
/// a unit has, the same one comes first. So a name that a unit finds in a directory of its own is found there in the
/// batch, unless a directory of another unit has it, too.
/// </summary>
internal sealed class IncludeUnion
{
    private readonly List<IncludeOption> _options = [];

    /// <summary>The directories in order.</summary>
    public IReadOnlyList<IncludeOption> Options => _options;

    /// <summary>Adds the directories of a unit; false when their order contradicts the order so far.</summary>
    public bool TryAdd(IReadOnlyList<IncludeOption> own)
    {
        var positions = own.Select(option => _options.IndexOf(option)).ToArray();
        var last = -1;
        foreach (var position in positions.Where(position => position >= 0))
        {
            if (position < last)
                return false;
            last = position;
        }
        // From behind: what is new comes directly before the next directory that is known.
        var place = _options.Count;
        for (var i = own.Count - 1; i >= 0; i--)
        {
            if (positions[i] >= 0)
                place = positions[i];
            else
                _options.Insert(place, own[i]);
        }
        return true;
    }
}
