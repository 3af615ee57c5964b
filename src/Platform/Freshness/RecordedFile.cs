namespace Wrapgen.Platform.Freshness;

/// <summary>A file that a run read.</summary>
/// <param name="Path">Its path, as the run was given it.</param>
/// <param name="Fingerprint">What it was.</param>
internal readonly record struct RecordedFile(string Path, FileFingerprint Fingerprint);
