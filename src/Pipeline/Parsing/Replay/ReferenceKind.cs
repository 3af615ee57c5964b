namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>What castxml does when it writes an id into an attribute.</summary>
internal enum ReferenceKind : byte
{
    /// <summary>It writes an id that it has met before.</summary>
    Known,

    /// <summary>It asks for as much of the target as it writes of the element: types.</summary>
    Alike,

    /// <summary>It gives the target an id and no more: contexts, overridden methods, what pointers and references lead to.</summary>
    Mention,

    /// <summary>It asks for a complete base class; only in a complete class.</summary>
    Base,

    /// <summary>It gives a friend an id; only in a complete class.</summary>
    Friend,

    /// <summary>It asks for complete members and lists their ids in ascending order; only in a complete scope. The target is a list of members.</summary>
    Members,

    /// <summary>It numbers files as they come.</summary>
    File,

    /// <summary>It numbers comments as they come.</summary>
    Comment,

    /// <summary>Not an id: an attribute that an incomplete scope lacks.</summary>
    CutAttribute,

    /// <summary>Not an id: the content that an incomplete class lacks, from the end of its start tag.</summary>
    CutContent,
}
