namespace Wrapgen.Caching.Entries;

/// <summary>A piece of what a tool printed.</summary>
internal readonly record struct LogChunk(StandardStream Stream, ReadOnlyMemory<byte> Bytes);
