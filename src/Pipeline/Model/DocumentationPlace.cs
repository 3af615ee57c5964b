namespace Wrapgen.Pipeline.Model;

/// <summary>Place of a declaration and of its comment.</summary>
/// <param name="File">Path of the header as castxml saw it.</param>
/// <param name="Line">One-based line of the declaration.</param>
/// <param name="Comment">Range of the comment; null when castxml states none.</param>
public readonly record struct DocumentationPlace(string File, int Line, TextRange? Comment);
