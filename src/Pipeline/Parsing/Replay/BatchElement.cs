namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>What a declaration says about itself that the replay needs.</summary>
[Flags]
internal enum ElementMarks : byte
{
    None = 0,

    /// <summary>The compiler declared it.</summary>
    Artificial = 1,

    /// <summary>A virtual function.</summary>
    Virtual = 2,

    /// <summary>It lies in the start namespace of a unit: its text may have the namespace's name.</summary>
    InStartNamespace = 4,
}

/// <summary>One child of the root.</summary>
internal record struct BatchElement
{
    /// <summary>Where its line starts.</summary>
    public int Start { get; set; }

    /// <summary>Behind its last line.</summary>
    public int End { get; set; }

    /// <summary>Number of its id; the numbers of files and comments are counted apart.</summary>
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
