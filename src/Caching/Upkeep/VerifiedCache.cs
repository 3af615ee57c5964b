namespace Wrapgen.Caching.Upkeep;

/// <summary>What a check of every file found.</summary>
/// <param name="SoundFiles">Files that are what they claim to be.</param>
/// <param name="DamagedFiles">Files that were not, and were removed.</param>
/// <param name="ForeignFiles">Files of another version, which are ignored until they age out.</param>
internal sealed record VerifiedCache(int SoundFiles, IReadOnlyList<string> DamagedFiles, int ForeignFiles);
