namespace Wrapgen.Caching.Folders;

/// <summary>What an eviction did.</summary>
/// <param name="RemovedFiles">Files removed.</param>
/// <param name="RemovedBytes">Their size.</param>
/// <param name="KeptBytes">Size of what stayed.</param>
internal sealed record EvictionResult(int RemovedFiles, long RemovedBytes, long KeptBytes);
