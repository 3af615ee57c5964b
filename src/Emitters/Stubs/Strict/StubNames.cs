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
    ClassVar = 1 << 16,
    Generic = 1 << 17,
    Self = 1 << 18,
    TypeVar = 1 << 19,
    Source = 1 << 20,
    Result = 1 << 21,
    NotWrapped = 1 << 22,
    Array = 1 << 23,
    Tuple = 1 << 24,
    Items = 1 << 25,
    One = 1 << 26,
    Cast = 1 << 27,
    Key = 1 << 28,
    In = 1 << 29,
    Unknown = 1 << 30,
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
        new(StubNames.ClassVar, "typing", "ClassVar"),
        new(StubNames.Generic, "typing", "Generic"),
        new(StubNames.Literal, "typing", "Literal"),
        new(StubNames.NoReturn, "typing", "NoReturn"),
        new(StubNames.Protocol, "typing", "Protocol"),
        new(StubNames.TypeVar, "typing", "TypeVar"),
        new(StubNames.Overload, "typing", "overload"),
        new(StubNames.IterableByIndex, ".", "_IterableByIndex"),
        new(StubNames.Self, "typing_extensions", "Self"),
        new(StubNames.SwigObject, ".", "_SwigObject"),
        new(StubNames.SwigPyObject, ".", "_SwigPyObject"),
        new(StubNames.Template, ".", "_Template"),
        new(StubNames.Source, ".", "_Source"),
        new(StubNames.Result, ".", "_R"),
        new(StubNames.Array, ".", "_ArrayT"),
        new(StubNames.NotWrapped, ".", "_NotWrapped"),
        new(StubNames.Tuple, ".", "_Tuple"),
        new(StubNames.Items, ".", "_Items"),
        new(StubNames.One, ".", "_One"),
        new(StubNames.Cast, ".", "_Cast"),
        new(StubNames.Key, ".", "_Key"),
        new(StubNames.In, ".", "_In"),
        new(StubNames.Unknown, ".", "_Unknown"),
    ];

    /// <summary>The names that occur in text from a profile.</summary>
    public static StubNames In(string text)
    {
        var names = StubNames.None;
        foreach (var name in All)
            if (Has(text, name.Text))
                names |= name.Name;
        return names;
    }

    /// <summary>True when a text contains a name as a whole word.</summary>
    private static bool Has(string text, string name)
    {
        for (
            var start = text.IndexOf(name, StringComparison.Ordinal);
            start >= 0;
            start = text.IndexOf(name, start + 1, StringComparison.Ordinal)
        )
        {
            var end = start + name.Length;
            if ((start == 0 || !IsPart(text[start - 1])) && (end == text.Length || !IsPart(text[end])))
                return true;
        }
        return false;
    }

    private static bool IsPart(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';
}
