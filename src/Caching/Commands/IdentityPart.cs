namespace Wrapgen.Caching.Commands;

/// <summary>One labelled part of a command's key.</summary>
internal readonly record struct IdentityPart(string Label, string Value)
{
    public const string Argument = "argument",
        Environment = "environment";

    /// <summary>
    /// The label of the flags that name include directories. They are the only parts that are not in the key of an
    /// entry.
    /// </summary>
    public const string SearchFlag = "include flag";

    /// <summary>True when a command has one part with this label, such as a program.</summary>
    public bool IsUnique => Label is not (Argument or Environment or SearchFlag);
}
