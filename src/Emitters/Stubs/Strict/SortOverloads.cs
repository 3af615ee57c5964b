namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>One of several overloads for exact classes.</summary>
/// <param name="Signature">Its parameters and result.</param>
/// <param name="Classes">The classes behind it.</param>
/// <param name="IsUnsafe">True when a later overload accepts the same and returns something else.</param>
internal sealed record Choice(Signature Signature, IReadOnlyList<ConcreteClass> Classes, bool IsUnsafe = false)
{
    /// <summary>
    /// Ends the line of an unsafe overload. The run time looks up the exact class, which types cannot express: an
    /// object of a derived class also matches the overload of its base.
    /// </summary>
    public string Mark => IsUnsafe ? "  # type: ignore[misc]\n" : "\n";
}

/// <summary>
/// Puts overloads for derived classes before those for their bases, and marks the ones that type checkers call unsafe.
/// </summary>
internal static class SortOverloads
{
    public static List<Choice> Apply(IReadOnlyCollection<Choice> choices)
    {
        var ordered = new List<Choice>(choices.Count);
        foreach (var choice in choices)
            if (PlaceOf(choice.Signature, ordered) is >= 0 and var place)
                ordered.Insert(place, choice);
        for (var index = 0; index < ordered.Count; index++)
            if (IsUnsafe(ordered, index))
                ordered[index] = ordered[index] with { IsUnsafe = true };
        return ordered;
    }

    /// <summary>
    /// The position before the first one that accepts everything that this one accepts; -1 when one accepts exactly the
    /// same.
    /// </summary>
    private static int PlaceOf(Signature signature, List<Choice> ordered)
    {
        var place = ordered.Count;
        for (var index = 0; index < ordered.Count; index++)
        {
            if (!signature.IsWithin(ordered[index].Signature))
                continue;
            if (ordered[index].Signature.IsWithin(signature))
                return -1;
            place = Math.Min(place, index);
        }
        return place;
    }

    private static bool IsUnsafe(List<Choice> ordered, int place)
    {
        var signature = ordered[place].Signature;
        for (var index = place + 1; index < ordered.Count; index++)
        {
            var later = ordered[index].Signature;
            if (signature.Overlaps(later) && !signature.Result.IsWithin(later.Result))
                return true;
        }
        return false;
    }
}
