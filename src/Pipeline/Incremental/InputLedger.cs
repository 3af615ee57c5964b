using Wrapgen.Pipeline.Discovery;
using Wrapgen.Pipeline.Model;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Files;
using Wrapgen.Platform.Freshness;

namespace Wrapgen.Pipeline.Incremental;

/// <summary>
/// Reads small input files and notes what they were. The stamp is taken before the file is read: a change in between makes the next run look
/// again, never the other way round.
/// </summary>
internal sealed class InputLedger(SharedInputs? shared = null)
{
    private readonly Dictionary<string, FileFingerprint> _read = new(StringComparer.Ordinal);

    /// <summary>Bytes of a file.</summary>
    public byte[] Read(string path, Func<string, Diagnostic> missing)
    {
        var file = shared is null ? ReadNow(path, missing) : shared.Read(path, unread => ReadNow(unread, missing));
        _read[path] = file.Fingerprint;
        return file.Content;
    }

    /// <summary>Aliases of a file that <see cref="Read"/> gave; parsed once for all who share.</summary>
    public IdxContent Parse(string path, Func<string, IdxContent> parse) =>
        shared is null ? parse(path) : shared.Aliases(path, parse);

    private static SharedFile ReadNow(string path, Func<string, Diagnostic> missing)
    {
        var stamp = FileStamp.Of(path);
        var content = TextFile.ReadBytes(path, missing);
        return new SharedFile(content, new FileFingerprint(stamp, FileFingerprint.HashOf(content)));
    }

    /// <summary>Every file that was read, in order of paths.</summary>
    public EquatableArray<RecordedFile> Files() =>
        EquatableArray.From(
            _read
                .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => new RecordedFile(pair.Key, pair.Value))
        );
}
