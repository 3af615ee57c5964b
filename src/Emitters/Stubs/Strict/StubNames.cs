namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>
/// Names that stubs use and that are not wrapped: those of Python's library, and of the package's own stub.
/// </summary>
[Flags]
internal enum StubNames
{
    None = 0,
    Iterator = 1 << 0,
    Sequence = 1 << 1,
    IntEnum = 1 << 2,
    Any = 1 << 3,
    Literal = 1 << 4,
    NoReturn = 1 << 5,
    Protocol = 1 << 6,
    Overload = 1 << 7,
    SwigObject = 1 << 8,
    SwigPyObject = 1 << 9,
    Template = 1 << 10,
    IterableByIndex = 1 << 11,
    Callable = 1 << 12,
    MutableMapping = 1 << 13,
    MutableSequence = 1 << 14,
    MutableSet = 1 << 15,
}

/// <summary>A name and the module that it is imported from.</summary>
/// <param name="Name">The name.</param>
/// <param name="Module">Its module.</param>
/// <param name="Text">How it is written.</param>
internal sealed record StubName(StubNames Name, string Module, string Text)
{
    /// <summary>All names, in the order of their imports.</summary>
    public static readonly StubName[] All =
    [
        new(StubNames.Callable, "collections.abc", "Callable"),
        new(StubNames.Iterator, "collections.abc", "Iterator"),
        new(StubNames.MutableMapping, "collections.abc", "MutableMapping"),
        new(StubNames.MutableSequence, "collections.abc", "MutableSequence"),
        new(StubNames.MutableSet, "collections.abc", "MutableSet"),
        new(StubNames.Sequence, "collections.abc", "Sequence"),
        new(StubNames.IntEnum, "enum", "IntEnum"),
        new(StubNames.Any, "typing", "Any"),
        new(StubNames.Literal, "typing", "Literal"),
        new(StubNames.NoReturn, "typing", "NoReturn"),
        new(StubNames.Protocol, "typing", "Protocol"),
        new(StubNames.Overload, "typing", "overload"),
        new(StubNames.IterableByIndex, ".", "_IterableByIndex"),
        new(StubNames.SwigObject, ".", "_SwigObject"),
        new(StubNames.SwigPyObject, ".", "_SwigPyObject"),
        new(StubNames.Template, ".", "_Template"),
    ];

    /// <summary>The names that occur in text from a profile.</summary>
    public static StubNames In(string text)
    {
        var names = StubNames.None;
        foreach (var name in All)
            if (text.Contains(name.Text, StringComparison.Ordinal))
                names |= name.Name;
        return names;
    }
}
