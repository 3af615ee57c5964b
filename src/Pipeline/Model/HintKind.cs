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
