namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>
/// Makes overloads of one name acceptable to type checkers: orders them from narrow to wide, drops those that can never
/// be chosen, and makes results agree where a call may match several.
/// </summary>
internal static class ReduceOverloads
{
    /// <summary>Completion in editors becomes unusable with more.</summary>
    private const int Limit = 64;

    public static Signature[] Apply(Signature[] signatures)
    {
        if (signatures.Length == 1)
            return signatures;
        var ordered = new List<Signature>(signatures.Length);
        foreach (var signature in signatures)
            Insert(ordered, signature);
        if (ordered.Count > Limit)
            ordered = Merge(ordered);
        AgreeOnResults(ordered);
        return [.. ordered];
    }

    private static void Insert(List<Signature> ordered, Signature signature)
    {
        var place = ordered.Count;
        for (var index = 0; index < ordered.Count; index++)
        {
            if (!signature.IsWithin(ordered[index]))
                continue;
            // The same for the caller, or covered by a wider one with the same result, so it adds nothing.
            if (ordered[index].IsWithin(signature) || ordered[index].Result.Text == signature.Result.Text)
                return;
            place = index;
            break;
        }
        for (var index = place - 1; index >= 0; index--)
        {
            if (!ordered[index].IsWithin(signature) || ordered[index].Result.Text != signature.Result.Text)
                continue;
            ordered.RemoveAt(index);
            place--;
        }
        ordered.Insert(place, signature);
    }

    /// <summary>If two match the same call, the result of the later one must include that of the earlier one.</summary>
    private static void AgreeOnResults(List<Signature> ordered)
    {
        for (var later = 1; later < ordered.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                if (
                    ordered[earlier].Result.IsWithin(ordered[later].Result)
                    || !ordered[earlier].Overlaps(ordered[later])
                )
                    continue;
                ordered[later] = ordered[later] with { Result = ordered[later].Result.Or(ordered[earlier].Result) };
            }
        }
    }

    /// <summary>Merges neighbours with the same number of parameters.</summary>
    private static List<Signature> Merge(List<Signature> ordered)
    {
        var size = (ordered.Count + Limit / 2 - 1) / (Limit / 2);
        var merged = new List<Signature>();
        foreach (var group in ordered.GroupBy(signature => signature.Parameters.Length))
        foreach (var chunk in group.Chunk(size))
            Insert(merged, chunk.Aggregate((left, right) => left.Or(right)));
        return merged;
    }
}
