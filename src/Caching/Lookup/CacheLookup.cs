using Wrapgen.Caching.CastXml;
using Wrapgen.Caching.Entries;
using Wrapgen.Caching.Headers;
using Wrapgen.Caching.Running;
using Wrapgen.Caching.Settings;
using Wrapgen.Caching.Verdicts;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Lookup;

/// <summary>Finds and restores what an earlier run of a command, or of one that reads the same, produced.</summary>
internal sealed class CacheLookup(CacheSession session, PlannedRun run, IToolConsole console)
{
    /// <summary>Ten minutes, in nanoseconds.</summary>
    private const long TouchInterval = 10 * 60 * 1_000_000_000L;

    private readonly HeaderSetCheck _check = new(run.Roots, session.Digests, session.Stamps);

    /// <summary>The check of header sets for this command.</summary>
    public HeaderSetCheck Check => _check;

    /// <summary>Why nothing was found.</summary>
    public MissReason Reason { get; private set; } = MissReason.NotRecorded;

    /// <summary>The path that <see cref="Reason"/> is about.</summary>
    public string Detail { get; private set; } = "";

    /// <summary>Gives the reason that is worth telling.</summary>
    public void Explain(MissReason reason, string detail) => (Reason, Detail) = (reason, detail);

    /// <summary>Looks through the recorded header sets, newest first, and restores the first that holds.</summary>
    public RestoredEntry? TryHeaderSets()
    {
        var first = true;
        foreach (var root in session.Roots)
        {
            var path = run.KeyIndexFile(root);
            if (ReadManifest(path) is not { } manifest)
                continue;
            for (var i = 0; i < manifest.Count; i++)
            {
                var verdict = _check.Check(manifest[i], run.Identity.EntryBase);
                if (
                    verdict.Miss == MissReason.None
                    && TryRestore(verdict.EntryKey, verdict.Paths, path) is { } restored
                )
                    return restored;
                if (first && verdict.Miss != MissReason.None)
                    (Reason, Detail) = (verdict.Miss, verdict.Detail);
                first = false;
            }
        }
        return null;
    }

    /// <summary>Restores an entry from the first root that has it whole.</summary>
    /// <param name="key">Key of the entry.</param>
    /// <param name="paths">The unit's files where this command finds them.</param>
    /// <param name="manifest">The manifest that led to it; null for none.</param>
    public RestoredEntry? TryRestore(Digest key, ReadOnlyMemory<byte> paths, string? manifest)
    {
        Reason = MissReason.EntryGone;
        foreach (var root in session.Roots)
        {
            var path = root.EntryFile(key.ToString());
            if (ReadEntry(path, key) is not var (entry, offset))
                continue;
            if (TryWrite(entry, (path, offset), paths) is not { } isWritten)
                continue;
            if (!isWritten)
            {
                Reason = MissReason.NotRestored;
                return null;
            }
            foreach (var chunk in entry.Log)
                console.Write(chunk.Stream, chunk.Bytes.Span);
            Touch(path);
            if (manifest is not null)
                Touch(manifest);
            return new RestoredEntry(key, paths, entry.XmlSize, entry.CostMilliseconds);
        }
        return null;
    }

    private HeaderSetHistory? ReadManifest(string path)
    {
        try
        {
            if (SealedFile.Read(path, CacheVersion.Format) is not { } file)
                return null;
            if (!file.IsDamaged)
                return HeaderSetHistory.Decode(file);
            Discard(path);
        }
        catch (InvalidDataException)
        {
            Discard(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Detail = failure.Message;
        }
        return null;
    }

    private (CacheEntry Entry, long XmlOffset)? ReadEntry(string path, Digest key)
    {
        try
        {
            if (SealedFile.Read(path, CacheVersion.Format) is not { } file)
                return null;
            if (!file.IsDamaged)
            {
                var entry = CacheEntry.Decode(file, key);
                return (entry, entry.PackedOffset(file));
            }
            Discard(path);
        }
        catch (InvalidDataException)
        {
            Discard(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Detail = failure.Message;
        }
        return null;
    }

    /// <summary>Writes the XML, whole or not at all; null when the entry turns out to be damaged.</summary>
    private bool? TryWrite(CacheEntry entry, (string File, long XmlOffset) source, ReadOnlyMemory<byte> paths)
    {
        var output = run.Command.Output;
        try
        {
            if (!entry.Paths.Span.SequenceEqual(paths.Span))
                return OutputFile.TryWrite(output, XmlPaths.Relocate(entry.Xml(), entry.Paths.Span, paths.Span));
            if (PresentOutput.TryRenew(output, entry.XmlSize, entry.XmlChecksum))
                return true;
            return entry.Format == StoredFormat.Uncompressed && entry.PackedXml.Length == entry.XmlSize
                ? OutputFile.TryWrite(output, entry.PackedXml, source)
                : OutputFile.TryWrite(output, entry.Unpack);
        }
        catch (InvalidDataException)
        {
            Discard(source.File);
            return null;
        }
    }

    /// <summary>What is damaged is a miss, and goes, so that the run that follows repairs it.</summary>
    private void Discard(string path)
    {
        (Reason, Detail) = (MissReason.Damaged, path);
        try
        {
            File.Delete(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A read-only root keeps it.
            Detail = $"{path}: {failure.Message}";
        }
    }

    /// <summary>FolderEviction goes by the time of last use; a file used every minute need not be written every minute.</summary>
    private static void Touch(string path)
    {
        try
        {
            if (FileStamp.Of(path).Modified + TouchInterval < NativeFiles.Now())
                File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Gone meanwhile, or in a read-only root.
        }
    }
}
