namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>Properties of a declaration that the replay needs.</summary>
[Flags]
internal enum ElementMarks : byte
{
    None = 0,

    /// <summary>The compiler declared it.</summary>
    Artificial = 1,

    /// <summary>A virtual function.</summary>
    Virtual = 2,

    /// <summary>It is in the start namespace of a unit, so its text may contain the name of the namespace.</summary>
    InStartNamespace = 4,
}

/// <summary>One child of the root.</summary>
internal record struct BatchElement
{
    /// <summary>Start of its line.</summary>
    public int Start { get; set; }

    /// <summary>End of its last line.</summary>
    public int End { get; set; }

    /// <summary>Number of its id. Files and comments have numbers of their own.</summary>
    public int Number { get; set; }

    /// <summary>Its first reference; the next element's first one ends the list.</summary>
    public int FirstReference { get; set; }

    /// <summary>Number of the scope's id; 0: none.</summary>
    public int Context { get; set; }

    /// <summary>Number of the file; 0: none.</summary>
    public int File { get; set; }

    /// <summary>One-based line; 0: none.</summary>
    public int Line { get; set; }

    /// <summary>The next element with the same number and other qualifiers, plus one; 0: none.</summary>
    public int NextQualified { get; set; }

    public ElementKind Kind { get; set; }

    public ElementMarks Marks { get; set; }

    /// <summary>Qualifiers of its id; see <see cref="TypeQualifiers"/>.</summary>
    public byte Qualifiers { get; set; }
}
