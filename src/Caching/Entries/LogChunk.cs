namespace Wrapgen.Caching.Entries;

/// <summary>Something that castxml printed.</summary>
internal readonly record struct LogChunk(StandardStream Stream, ReadOnlyMemory<byte> Bytes);
