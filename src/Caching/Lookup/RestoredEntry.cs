using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Lookup;

/// <summary>A hit.</summary>
/// <param name="Key">Key of the entry.</param>
/// <param name="Paths">The unit's files, each followed by a zero byte.</param>
/// <param name="XmlSize">Bytes restored.</param>
/// <param name="CostMilliseconds">What castxml would have taken.</param>
internal sealed record RestoredEntry(Digest Key, ReadOnlyMemory<byte> Paths, long XmlSize, long CostMilliseconds);
