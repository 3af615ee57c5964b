namespace Wrapgen.Caching.Headers;

/// <summary>A path as the number of a root in <see cref="PathRoots"/>, and the rest after it.</summary>
internal readonly record struct RootedPath(int Root, string Rest);
