namespace Wrapgen.Caching.Headers;

/// <summary>Finds what an input file mentions. Each tool knows the language of its inputs.</summary>
internal delegate ScannedSource SourceScan(ReadOnlySpan<byte> source);
