using Wrapgen.Pipeline.Model;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Freshness;

namespace Wrapgen.Pipeline.Incremental;

/// <summary>Reads the master indexes and alias files of a module and records their state.</summary>
internal sealed class InputLedger(SharedInputs? shared = null)
{
    private readonly Dictionary<string, FileFingerprint> _read = new(StringComparer.Ordinal);

    /// <summary>Every file that was read, in order of paths.</summary>
    public IEnumerable<RecordedFile> Files() =>
        _read.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new RecordedFile(pair.Key, pair.Value));

    /// <summary>The bytes of a file.</summary>
    public byte[] Read(string path, Func<string, Diagnostic> missing)
    {
        var file = shared is null
            ? SmallFile.Read(path, missing)
            : shared.Read(path, unread => SmallFile.Read(unread, missing));
        _read[path] = file.Fingerprint;
        return file.Content;
    }

    /// <summary>The aliases in a file that <see cref="Read"/> gave; parsed once for all runs that share it.</summary>
    public IdxContent Parse(string path, Func<string, IdxContent> parse) =>
        shared is null ? parse(path) : shared.Aliases(path, parse);
}
