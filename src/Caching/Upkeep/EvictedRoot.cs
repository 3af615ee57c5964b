namespace Wrapgen.Caching.Upkeep;

/// <summary>What an eviction did to a cache folder.</summary>
/// <param name="Root">The folder.</param>
/// <param name="RemovedFiles">Files removed.</param>
/// <param name="RemovedBytes">Their size.</param>
/// <param name="KeptBytes">Size of what stayed.</param>
internal sealed record EvictedRoot(string Root, int RemovedFiles, long RemovedBytes, long KeptBytes);
