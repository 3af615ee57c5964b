namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>One of several overloads that stand for exact classes.</summary>
/// <param name="Signature">What it takes and gives.</param>
/// <param name="Classes">The classes behind it.</param>
/// <param name="IsUnsafe">True when a later overload takes the same and gives something else.</param>
internal sealed record Choice(Signature Signature, IReadOnlyList<ConcreteClass> Classes, bool IsUnsafe = false)
{
    /// <summary>
    /// Ends the line of an unsafe one. The run time looks a class up by what it exactly is, which types cannot say: an object of a
    /// derived class fits the overload of its base, too.
    /// </summary>
    public string Mark => IsUnsafe ? "  # type: ignore[misc]\n" : "\n";
}

/// <summary>Puts overloads for derived classes before those for their bases, and finds the ones that type checkers call unsafe.</summary>
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

    /// <summary>Before the first one that takes all that this one takes; -1 when one takes exactly the same.</summary>
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
