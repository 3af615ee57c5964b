using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Headers;

/// <summary>A file that a run read: its path and stamp, what is recorded of it, and what it mentions.</summary>
internal sealed record RecordedSource(string Path, FileStamp Stamp, RecordedHeader Header, ScannedSource Scan);
