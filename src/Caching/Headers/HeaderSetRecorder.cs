using System.Text;
using Wrapgen.Caching.Files;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Headers;

/// <summary>Turns the list of files that a run read into a header set that later runs can check.</summary>
/// <param name="roots">The command's directories.</param>
/// <param name="scan">Reads the language of the inputs.</param>
/// <param name="memory">Remembers digests.</param>
/// <param name="started">
/// When the run started. What changed since then may or may not be what the run read, so it is never recorded.
/// </param>
internal sealed class HeaderSetRecorder(PathRoots roots, SourceScan scan, StampMemory memory, long started)
{
    /// <summary>True when the tool looks for a quoted name beside every file that led to the mention.</summary>
    public bool LooksBesideAllIncluders { get; init; }

    private byte[] _buffer = new byte[64 * 1024];

    /// <summary>Records the files; null when the run must not be recorded.</summary>
    /// <param name="files">Every file that the run read, the unit first.</param>
    /// <param name="forcedIncludes">Files that a flag includes.</param>
    /// <param name="entryBase">The command's contribution to the key of the entry.</param>
    /// <param name="obstacle">Why nothing is recorded.</param>
    public RecordedInputs? Record(
        IReadOnlyList<string> files,
        IReadOnlyList<string> forcedIncludes,
        Digest entryBase,
        out string? obstacle
    )
    {
        var now = NativeFiles.Now();
        obstacle = files.Count == 0 ? "the list of its input files is empty" : null;
        var sources = new List<RecordedSource>(files.Count);
        foreach (var file in files)
        {
            var source = Read(file);
            if (source is null)
                obstacle = $"{file} changed during the run";
            else if (source.Scan.UsesTime)
                obstacle = $"{file} uses the time of compilation";
            if (obstacle is not null)
                return null;
            sources.Add(source!);
        }
        var resolution = new IncludeResolution(roots, sources, forcedIncludes, LooksBesideAllIncluders);
        var absences = new AbsenceRecorder(roots, started);
        resolution.FindCandidates(absences);
        obstacle ??= absences.Obstacle;
        if (obstacle is not null)
            return null;
        var digest = resolution.ToDigest();
        var set = new HeaderSet(
            TraitsOf(sources),
            [.. sources.Select(source => source.Header)],
            absences.Required,
            absences.Groups(),
            resolution.Coincidences(),
            digest
        );
        return new RecordedInputs(set, Survey(sources, now, new EntryKeyBuilder(entryBase, digest)));
    }

    private static HeaderSetTraits TraitsOf(List<RecordedSource> sources)
    {
        var traits = HeaderSetTraits.None;
        if (sources.Exists(source => source.Scan.HasOpaqueProbes))
            traits |= HeaderSetTraits.NeedsPreprocessor;
        if (sources.Exists(source => source.Scan.ComputesWithPath))
            traits |= HeaderSetTraits.BoundToPaths;
        return traits;
    }

    private HeaderSurvey Survey(List<RecordedSource> sources, long now, EntryKeyBuilder key)
    {
        var tally = new HeaderTally(roots, sources.Count, now, key);
        foreach (var source in sources)
        {
            var path = Encoding.UTF8.GetBytes(source.Path + '\0');
            tally.Add(source.Header.Root, path, source.Stamp, source.Header.Digest);
        }
        return tally.Finish();
    }

    private RecordedSource? Read(string file)
    {
        var path = Encoding.UTF8.GetBytes(file + '\0');
        var stamp = FileStamp.Of(path);
        if (stamp.Kind != FileKind.Regular || !stamp.IsBefore(started))
            return null;
        var now = NativeFiles.Now();
        if (!ReadContent(file, out var content))
            return null;
        if (!memory.TryGet(path, stamp, out var digest))
        {
            digest = Digest.Of(content);
            if (FileStamp.Of(path) != stamp)
                return null;
            if (stamp.IsSettled(now))
                memory.Set(path, stamp, digest);
        }
        var (root, rest) = roots.Split(file);
        return new RecordedSource(file, stamp, new RecordedHeader(root, rest, digest), scan(content));
    }

    /// <summary>Reads into a buffer that all files share: 500 headers are 6 MB.</summary>
    private bool ReadContent(string file, out ReadOnlySpan<byte> content)
    {
        content = default;
        try
        {
            using var handle = File.OpenHandle(
                file,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            );
            var length = (int)Math.Min(RandomAccess.GetLength(handle), Array.MaxLength);
            if (_buffer.Length < length)
                _buffer = new byte[length * 2];
            var filled = 0;
            while (
                filled < length
                && RandomAccess.Read(handle, _buffer.AsSpan(filled, length - filled), filled) is > 0 and var read
            )
                filled += read;
            content = _buffer.AsSpan(0, filled);
            return filled == length;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
