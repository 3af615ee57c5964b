namespace Wrapgen.Caching.Swig;

/// <summary>A file that an interface reaches.</summary>
/// <param name="Path">Its absolute path.</param>
/// <param name="Name">The name by which it was reached first.</param>
/// <param name="Spelling">The path by which SWIG's messages call it.</param>
/// <param name="Text">Its content, one character per byte.</param>
internal sealed record ImportedFile(string Path, string Name, string Spelling, string Text);
