using System.Text;
using Wrapgen.Caching.CastXml;
using Wrapgen.Caching.Files;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Headers;

/// <summary>Turns the list of files that a run read into a header set that later runs can check.</summary>
/// <param name="roots">The command's directories.</param>
/// <param name="memory">Remembers digests.</param>
/// <param name="started">
/// When the run started: what changed since may or may not have been what it read, so it is never recorded.
/// </param>
internal sealed class HeaderSetRecorder(PathRoots roots, StampMemory memory, long started)
{
    private byte[] _buffer = new byte[64 * 1024];

    /// <summary>Records; a run that must not be recorded says why.</summary>
    /// <param name="files">Every file read, the unit first.</param>
    /// <param name="forcedIncludes">Files included by a flag.</param>
    /// <param name="obstacle">Why nothing is recorded.</param>
    public HeaderSet? Record(IReadOnlyList<string> files, IReadOnlyList<string> forcedIncludes, out string? obstacle)
    {
        var sources = new List<RecordedSource>(files.Count);
        foreach (var file in files)
        {
            if (Read(file) is not { } source)
            {
                obstacle = $"{file} changed while castxml ran";
                return null;
            }
            if (source.Scan.UsesTime)
            {
                obstacle = $"{file} uses the time of compilation";
                return null;
            }
            sources.Add(source);
        }
        var resolution = new IncludeResolution(roots, sources, forcedIncludes);
        var absences = new AbsenceRecorder(roots, started);
        resolution.FindCandidates(absences);
        obstacle = absences.Obstacle;
        if (obstacle is not null)
            return null;
        var traits = sources.Exists(source => source.Scan.HasOpaqueProbes)
            ? HeaderSetTraits.NeedsPreprocessor
            : HeaderSetTraits.None;
        if (sources.Exists(source => source.Scan.ComputesWithPath))
            traits |= HeaderSetTraits.BoundToPaths;
        return new HeaderSet(
            traits,
            [.. sources.Select(source => source.Header)],
            absences.Required,
            absences.Groups(),
            resolution.Coincidences(),
            resolution.Digest()
        );
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
            digest = Blake2b.Hash(content);
            if (FileStamp.Of(path) != stamp)
                return null;
            if (stamp.IsSettled(now))
                memory.Set(path, stamp, digest);
        }
        var (root, rest) = roots.Split(file);
        return new RecordedSource(file, new RecordedHeader(root, rest, digest), SourceScanner.Scan(content));
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
