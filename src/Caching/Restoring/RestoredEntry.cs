using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Restoring;

/// <summary>An entry that was restored.</summary>
/// <param name="Key">The key of the entry.</param>
/// <param name="Paths">The unit's files where this command finds them, each followed by a zero byte.</param>
/// <param name="OutputBytes">Bytes restored.</param>
/// <param name="CostMilliseconds">How long the run took that made it.</param>
internal sealed record RestoredEntry(Digest Key, ReadOnlyMemory<byte> Paths, long OutputBytes, long CostMilliseconds);
