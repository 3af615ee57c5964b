namespace Wrapgen.Caching.Commands;

/// <summary>One directory in which castxml looks for included files.</summary>
internal readonly record struct SearchDirectory(string Path, SearchKind Kind);
