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
internal static class OrderChoices
{
    public static IReadOnlyList<Choice> Apply(IEnumerable<Choice> choices)
    {
        var ordered = new List<Choice>();
        foreach (var choice in choices)
        {
            if (ordered.Exists(known => choice.Signature.IsWithin(known.Signature) && known.Signature.IsWithin(choice.Signature))) continue;
            var place = ordered.FindIndex(known => choice.Signature.IsWithin(known.Signature));
            ordered.Insert(place < 0 ? ordered.Count : place, choice);
        }
        for (var index = 0; index < ordered.Count; index++)
        {
            var first = ordered[index].Signature;
            var isUnsafe = ordered.Skip(index + 1).Any(later => first.Overlaps(later.Signature) && !first.Result.IsWithin(later.Signature.Result));
            if (isUnsafe) ordered[index] = ordered[index] with { IsUnsafe = true };
        }
        return ordered;
    }
}
