using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Headers;

/// <summary>The files of a header set as they are now.</summary>
/// <param name="Paths">Where this command finds them, each followed by a zero byte.</param>
/// <param name="Key">The key of the entry, unless the set is bound to its paths.</param>
/// <param name="Question">What their joint stamp is remembered under: these paths, of this unit.</param>
/// <param name="Joint">The stamp of them all.</param>
/// <param name="IsSettled">True when later runs can trust the stamp.</param>
internal readonly record struct HeaderSurvey(
    ReadOnlyMemory<byte> Paths,
    Digest Key,
    ReadOnlyMemory<byte> Question,
    FileStamp Joint,
    bool IsSettled
)
{
    /// <summary>The key of the entry that belongs to a set with these traits.</summary>
    public Digest KeyFor(HeaderSetTraits traits, PathRoots roots) =>
        traits.HasFlag(HeaderSetTraits.BoundToPaths) ? EntryKeyBuilder.Bound(Key, Paths.Span, roots.Paths) : Key;
}
