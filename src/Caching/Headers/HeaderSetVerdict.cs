using Wrapgen.Caching.Verdicts;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Headers;

/// <summary>Whether a recorded header set still holds.</summary>
/// <param name="Miss">What does not hold; <see cref="MissReason.None"/> when everything does.</param>
/// <param name="Detail">The path it is about.</param>
/// <param name="EntryKey">Key of the XML that belongs to the set.</param>
/// <param name="Paths">The set's files where this command finds them, each followed by a zero byte.</param>
internal readonly record struct HeaderSetVerdict(
    MissReason Miss,
    string Detail,
    Digest EntryKey,
    ReadOnlyMemory<byte> Paths
);
