namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>What castxml does when it writes an id into an attribute.</summary>
internal enum ReferenceKind : byte
{
    /// <summary>It writes an id that it has used before.</summary>
    Known,

    /// <summary>It needs the target as complete as the element itself: types.</summary>
    Alike,

    /// <summary>
    /// It only gives the target an id: contexts, overridden methods, and the targets of pointers and references.
    /// </summary>
    Mention,

    /// <summary>It needs a complete base class; only in a complete class.</summary>
    Base,

    /// <summary>It gives a friend an id; only in a complete class.</summary>
    Friend,

    /// <summary>
    /// It needs complete members and lists their ids in ascending order; only in a complete scope. The target is a list
    /// of members.
    /// </summary>
    Members,

    /// <summary>It numbers files in order of appearance.</summary>
    File,

    /// <summary>It numbers comments in order of appearance.</summary>
    Comment,

    /// <summary>Not an id: an attribute that an incomplete scope does not have.</summary>
    CutAttribute,

    /// <summary>
    /// Not an id: the content, from the end of the start tag, that an incomplete class does not have.
    /// </summary>
    CutContent,
}
