namespace Wrapgen.Pipeline.Model;

/// <summary>A range of a source file, in one-based lines and byte columns. The end is exclusive.</summary>
/// <param name="BeginLine">First line.</param>
/// <param name="BeginColumn">First column.</param>
/// <param name="EndLine">Last line.</param>
/// <param name="EndColumn">Column after the last character.</param>
public readonly record struct TextRange(int BeginLine, int BeginColumn, int EndLine, int EndColumn);
