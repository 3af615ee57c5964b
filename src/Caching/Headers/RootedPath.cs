namespace Wrapgen.Caching.Headers;

/// <summary>A path as the number of a root of <see cref="PathRoots"/> and what follows it.</summary>
internal readonly record struct RootedPath(int Root, string Rest);
