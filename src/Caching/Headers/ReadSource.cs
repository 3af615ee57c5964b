using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Headers;

/// <summary>An input file as it was read: its stamp, its content, and what it mentions.</summary>
internal sealed record ReadSource(FileStamp Stamp, Digest Digest, ScannedSource Scan);
