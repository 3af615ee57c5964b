namespace Wrapgen.Platform.Freshness;

/// <summary>A file that a run read.</summary>
/// <param name="Path">Its path, as passed to the run.</param>
/// <param name="Fingerprint">Its state when the run read it.</param>
internal readonly record struct RecordedFile(string Path, FileFingerprint Fingerprint);
