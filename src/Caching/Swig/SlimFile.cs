namespace Wrapgen.Caching.Swig;

/// <summary>A file of the folder in which a reduced run works.</summary>
/// <param name="Name">Its name in the folder.</param>
/// <param name="Original">The path of the file that it stands for.</param>
/// <param name="Spelling">The path by which messages of a whole run call that file.</param>
/// <param name="Text">Its content, one character per byte.</param>
internal sealed record SlimFile(string Name, string Original, string Spelling, string Text);
