using Wrapgen.Pipeline.CastXmlCache.Files;
using Wrapgen.Pipeline.Diagnostics;
using Wrapgen.Pipeline.Discovery;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Incremental;

/// <summary>
/// Reads small input files and notes what they were. The stamp is taken before the file is read: a change in between makes the next run look
/// again, never the other way round.
/// </summary>
internal sealed class InputLedger
{
    private readonly Dictionary<string, FileFingerprint> _read = new(StringComparer.Ordinal);

    /// <summary>Bytes of a file.</summary>
    public byte[] Read(string path, Func<string, Diagnostic> missing)
    {
        var stamp = FileStamp.Of(path);
        var content = TextFile.ReadBytes(path, missing);
        _read[path] = new FileFingerprint(stamp, FileFingerprint.HashOf(content));
        return content;
    }

    /// <summary>Every file that was read, in order of paths.</summary>
    public EquatableArray<RecordedFile> Files() =>
        EquatableArray.From(_read.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new RecordedFile(pair.Key, pair.Value)));
}
