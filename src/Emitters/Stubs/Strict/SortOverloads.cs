namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>Puts overloads for derived classes before those for their bases.</summary>
internal static class SortOverloads
{
    public static List<Signature> Apply(IReadOnlyCollection<Signature> signatures)
    {
        var ordered = new List<Signature>(signatures.Count);
        foreach (var signature in signatures)
            if (PlaceOf(signature, ordered) is >= 0 and var place)
                ordered.Insert(place, signature);
        return ordered;
    }

    /// <summary>
    /// The position before the first one that accepts everything that this one accepts; -1 when one accepts exactly the
    /// same.
    /// </summary>
    private static int PlaceOf(Signature signature, List<Signature> ordered)
    {
        var place = ordered.Count;
        for (var index = 0; index < ordered.Count; index++)
        {
            if (!signature.IsWithin(ordered[index]))
                continue;
            if (ordered[index].IsWithin(signature))
                return -1;
            place = Math.Min(place, index);
        }
        return place;
    }
}
