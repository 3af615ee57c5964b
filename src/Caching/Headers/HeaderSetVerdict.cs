using Wrapgen.Caching.Verdicts;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Headers;

/// <summary>Whether a recorded header set still holds.</summary>
/// <param name="Miss">What does not hold; null when everything does.</param>
/// <param name="EntryKey">The key of the entry that belongs to the set.</param>
/// <param name="Paths">The set's files where this command finds them, each followed by a zero byte.</param>
internal readonly record struct HeaderSetVerdict(Miss? Miss, Digest EntryKey, ReadOnlyMemory<byte> Paths);
