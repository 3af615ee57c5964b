namespace Wrapgen.Caching.Upkeep;

/// <summary>What was fetched for many commands.</summary>
/// <param name="Fetched">Commands whose entry was fetched.</param>
/// <param name="Present">Commands whose entry the local cache had.</param>
/// <param name="Missing">Commands for which no remote has an entry.</param>
/// <param name="Uncacheable">Commands that cannot be cached.</param>
/// <param name="Bytes">Bytes of the fetched entries.</param>
internal sealed record PulledUnits(int Fetched, int Present, int Missing, int Uncacheable, long Bytes);
