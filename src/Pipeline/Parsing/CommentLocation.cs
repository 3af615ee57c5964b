namespace Wrapgen.Pipeline.Parsing;

/// <summary>Place of a comment in its source file. Lines and columns are one-based; the end is exclusive.</summary>
/// <param name="File">Path as castxml saw it.</param>
/// <param name="BeginLine">First line.</param>
/// <param name="BeginColumn">First column, in bytes.</param>
/// <param name="EndLine">Last line.</param>
/// <param name="EndColumn">Column after the last character, in bytes.</param>
public sealed record CommentLocation(string File, int BeginLine, int BeginColumn, int EndLine, int EndColumn);
