namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary><c>a += b</c> beside <c>a + b</c>.</summary>
internal static class InPlaceOperators
{
    /// <summary><c>__add__</c> of <c>__iadd__</c>; null for other names.</summary>
    public static string? PlainNameOf(string name) =>
        name.StartsWith("__i", StringComparison.Ordinal)
        && name.EndsWith("__", StringComparison.Ordinal)
        && name is not ("__invert__" or "__init__")
            ? "__" + name["__i".Length..]
            : null;

    /// <summary>
    /// True when an in-place operator accepts everything that the plain one accepts, signature by signature, as type
    /// checkers require. C++ does not.
    /// </summary>
    public static bool IsWithin(MethodGroup group, MethodGroup plain)
    {
        if (group.Signatures.Length != plain.Signatures.Length)
            return false;
        if (group.Signatures.Length == 1)
            return plain.Signatures[0].IsWithin(group.Signatures[0]);
        return group
            .Signatures.Zip(plain.Signatures)
            .All(pair =>
                pair.First.Parameters.Length == pair.Second.Parameters.Length
                && pair.First.Parameters.Zip(pair.Second.Parameters)
                    .All(parameters => parameters.First.Type.Text == parameters.Second.Type.Text)
            );
    }
}
