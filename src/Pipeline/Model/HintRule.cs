namespace Wrapgen.Pipeline.Model;

/// <summary>How a family of C++ types is hinted in Python.</summary>
public enum HintKind
{
    /// <summary>The hint as it stands.</summary>
    Plain,

    /// <summary>The hint is a type of the library: keyword arguments prefix it with the module of the types.</summary>
    LibraryType,

    /// <summary>A sequence of the template argument when that is a basic type; otherwise no hint.</summary>
    SequenceOfArgument,

    /// <summary>The C++ name up to its template arguments, in stubs of the style compat only.</summary>
    OwnName,
}

/// <summary>Hint for the C++ types that start with a text.</summary>
/// <param name="Start">Start of the C++ type. For a template it ends with <c>&lt;</c>.</param>
/// <param name="Kind">How the hint is made.</param>
/// <param name="Hint">The hint. For a sequence: the start of an argument that makes it <c>Sequence[Sequence[int]]</c>, or empty.</param>
/// <param name="Argument">Zero-based template argument that a sequence is made of.</param>
public sealed record HintRule(string Start, HintKind Kind, string Hint = "", int Argument = 0);
