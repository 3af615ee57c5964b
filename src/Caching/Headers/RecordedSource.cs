namespace Wrapgen.Caching.Headers;

/// <summary>A file that a run read: where, what is recorded of it, and what it mentions.</summary>
internal sealed record RecordedSource(string Path, RecordedHeader Header, ScannedSource Scan);
