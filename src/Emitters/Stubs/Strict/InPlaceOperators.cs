namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary><c>a += b</c> beside <c>a + b</c>.</summary>
internal static class InPlaceOperators
{
    /// <summary>
    /// True when an in-place operator takes all that the plain one takes, in the way that type checkers compare the two: signature by
    /// signature. C++ does not ask for that.
    /// </summary>
    public static bool IsWithinPlainOne(MethodGroup group, Func<string, MethodGroup?> find)
    {
        if (!group.Name.StartsWith("__i", StringComparison.Ordinal) || !group.Name.EndsWith("__", StringComparison.Ordinal)
            || group.Name == "__invert__" || group.Name == "__init__") return true;
        if (find("__" + group.Name["__i".Length..]) is not { } plain) return true;
        if (group.Signatures.Count != plain.Signatures.Count) return false;
        if (group.Signatures.Count == 1) return plain.Signatures[0].IsWithin(group.Signatures[0]);
        return group.Signatures.Zip(plain.Signatures).All(pair => pair.First.Parameters.Length == pair.Second.Parameters.Length
            && pair.First.Parameters.Zip(pair.Second.Parameters).All(parameters => parameters.First.Type.Text == parameters.Second.Type.Text));
    }
}
