using System.IO.Hashing;
using Wrapgen.Caching.CastXml;
using Wrapgen.Caching.Entries;
using Wrapgen.Caching.Folders;
using Wrapgen.Caching.Headers;
using Wrapgen.Caching.Lookup;
using Wrapgen.Caching.Running;
using Wrapgen.Caching.Settings;
using Wrapgen.Caching.Statistics;
using Wrapgen.Caching.Verdicts;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Recording;

/// <summary>Records what a run read and produced.</summary>
/// <param name="session">The cache.</param>
/// <param name="run">The command.</param>
/// <param name="check">The check that later runs will make.</param>
internal sealed class EntryRecorder(CacheSession session, PlannedRun run, HeaderSetCheck check)
{
    /// <summary>Why the last run was not recorded; null when it was.</summary>
    public string? Obstacle { get; private set; }

    /// <summary>What the run read; null when it must not be recorded.</summary>
    /// <param name="files">The files, the unit first.</param>
    /// <param name="started">When castxml was started.</param>
    public HeaderSet? Record(IReadOnlyList<string> files, long started)
    {
        Obstacle = null;
        if (!run.InputsAreUnchanged())
            Obstacle = "a response file or castxml changed while castxml ran";
        else if (files.Count == 0)
            Obstacle = "castxml names no files";
        if (Obstacle is not null)
            return null;
        var recorder = new HeaderSetRecorder(run.Roots, session.Stamps, started);
        var set = recorder.Record(files, run.Command.ForcedIncludes, out var obstacle);
        Obstacle = obstacle;
        return set;
    }

    /// <summary>The key of the entry that belongs to a set, and the set's files; nothing when the set fails its own check.</summary>
    public (Digest Key, ReadOnlyMemory<byte> Paths)? Locate(HeaderSet set)
    {
        // Whether only the preprocessor may use the set is a matter of looking it up; its key is the same.
        var plain = set with
        {
            Traits = set.Traits & ~HeaderSetTraits.NeedsPreprocessor,
        };
        var verdict = check.Check(plain.Encode(), run.Identity.EntryBase);
        if (verdict.Miss == MissReason.None)
            return (verdict.EntryKey, verdict.Paths);
        Obstacle = $"{verdict.Detail} changed while castxml ran";
        return null;
    }

    /// <summary>Stores a successful run.</summary>
    public void Store(HeaderSet set, RunResult result)
    {
        if (result.Log is null)
            Obstacle = "castxml printed too much";
        if (Obstacle is not null || Locate(set) is not (var key, var paths))
            return;
        var stamp = FileStamp.OfName(run.Command.Output);
        if (stamp.Kind != FileKind.Regular)
        {
            Obstacle = "castxml wrote no XML";
            return;
        }
        var xml = File.ReadAllBytes(run.Command.Output);
        if (
            !set.Traits.HasFlag(HeaderSetTraits.BoundToPaths)
            && !XmlPaths.CanRelocate(xml, paths.Span, run.Roots.Paths.Skip(run.Roots.Search.Count))
        )
        {
            set = set with { Traits = set.Traits | HeaderSetTraits.BoundToPaths };
            if (Locate(set) is not (var bound, _))
                return;
            key = bound;
        }
        var (format, packed) = OutputCodec.Pack(xml, session.Settings.Format);
        var cost = (long)result.Elapsed.TotalMilliseconds;
        var entry = new CacheEntry(
            key,
            cost,
            paths,
            result.Log!,
            format,
            xml.Length,
            XxHash128.HashToUInt128(xml),
            packed
        ).Encode();
        if (!WriteEntry(key, entry))
            Obstacle = "no cache folder takes it";
        else if (AddToManifest(set))
            session.Statistics.Count(CacheEvent.Store, bytes: entry.Length, milliseconds: cost);
    }

    /// <summary>Remembers a header set, so that the next run of the command needs no preprocessor.</summary>
    public bool AddToManifest(HeaderSet set)
    {
        foreach (var root in session.Roots)
        {
            var path = run.KeyIndexFile(root);
            var content = HeaderSetHistory.EncodeWith(run.Identity.Parts, set.Encode(), ReadOlder(path));
            if (!root.TryReplace(path, content))
                continue;
            FolderGrowth.Grow(root, content.Length, session.Settings);
            return true;
        }
        return false;
    }

    private bool WriteEntry(Digest key, byte[] entry)
    {
        foreach (var root in session.Roots)
        {
            if (!root.TryReplace(root.EntryFile(key.ToString()), entry))
                continue;
            FolderGrowth.Grow(root, entry.Length, session.Settings);
            return true;
        }
        return false;
    }

    private static HeaderSetHistory? ReadOlder(string path)
    {
        try
        {
            return SealedFile.Read(path, CacheVersion.Format) is { IsDamaged: false } file
                ? HeaderSetHistory.Decode(file)
                : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null;
        }
    }
}
