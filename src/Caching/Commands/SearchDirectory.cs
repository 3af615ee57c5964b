namespace Wrapgen.Caching.Commands;

/// <summary>A directory in which a tool looks for included files.</summary>
internal readonly record struct SearchDirectory(string Path, SearchKind Kind);
