using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Headers;

/// <summary>The files of a header set as they are now.</summary>
/// <param name="Paths">Where this command finds them, each followed by a zero byte.</param>
/// <param name="Question">What their joint stamp is remembered under: these paths, of this unit.</param>
/// <param name="Joint">The stamp of them all.</param>
/// <param name="IsSettled">True when later runs can trust it.</param>
internal readonly record struct HeaderSurvey(
    ReadOnlyMemory<byte> Paths,
    ReadOnlyMemory<byte> Question,
    FileStamp Joint,
    bool IsSettled
);
