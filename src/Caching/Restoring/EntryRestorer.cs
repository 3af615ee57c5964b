using System.IO.Hashing;
using Wrapgen.Caching.Backends;
using Wrapgen.Caching.Entries;
using Wrapgen.Caching.Running;
using Wrapgen.Caching.Stores;
using Wrapgen.Caching.Tools;
using Wrapgen.Caching.Verdicts;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Restoring;

/// <summary>
/// Writes the outputs of a stored entry to where a command wants them, and prints what the tool printed.
/// </summary>
/// <param name="store">Where entries are stored.</param>
/// <param name="tool">Knows how outputs name the unit's files.</param>
/// <param name="command">The command.</param>
/// <param name="console">Receives what the tool printed.</param>
internal sealed class EntryRestorer(ObjectStore store, ICachedTool tool, ToolCommand command, IToolConsole console)
{
    /// <summary>True to leave the time of an output alone when its content stays the same.</summary>
    public bool KeepsUnchanged { get; init; }

    /// <summary>Knows contents that outputs may refer to; null for none.</summary>
    public IOutputReferences? References { get; init; }

    /// <summary>Restores an entry from the first backend that has it whole.</summary>
    /// <param name="key">The key of the entry.</param>
    /// <param name="paths">The unit's files where this command finds them.</param>
    /// <param name="miss">Why nothing was restored.</param>
    public RestoredEntry? TryRestore(Digest key, ReadOnlyMemory<byte> paths, out Miss miss)
    {
        miss = new Miss(MissReason.EntryGone, "");
        var id = new ObjectId(ObjectKind.Entry, key);
        foreach (var backend in store.Backends)
        {
            using var found = ObjectStore.TryRead(backend, id, CacheEntry.Decode, out var damage);
            if (found is null)
            {
                miss = damage ?? miss;
                continue;
            }
            try
            {
                if (!TryWrite(found.Value, found.Source, paths))
                {
                    miss = new Miss(MissReason.NotRestored, "");
                    return null;
                }
            }
            catch (InvalidDataException)
            {
                backend.Remove(id);
                miss = new Miss(MissReason.Damaged, backend.NameOf(id));
                continue;
            }
            foreach (var chunk in found.Value.Log)
                console.Write(chunk.Stream, chunk.Bytes.Span);
            found.Touch();
            return new RestoredEntry(key, paths, found.Value.OutputBytes, found.Value.CostMilliseconds);
        }
        return null;
    }

    /// <summary>
    /// Writes the outputs, the main one last: while it is old or absent, a build system runs the command again.
    /// </summary>
    private bool TryWrite(CacheEntry entry, CachedObject source, ReadOnlyMemory<byte> paths)
    {
        foreach (var output in entry.Outputs)
            if (output.Number >= command.Outputs.Count)
                throw new InvalidDataException("An entry has an output that the command does not declare.");
        for (var i = entry.Outputs.Count - 1; i >= 0; i--)
            if (!TryWrite(entry, entry.Outputs[i], source, paths))
                return false;
        return true;
    }

    private bool TryWrite(CacheEntry entry, StoredOutput output, CachedObject source, ReadOnlyMemory<byte> paths)
    {
        var path = command.Outputs[output.Number].Path;
        if (!entry.Paths.Span.SequenceEqual(paths.Span))
        {
            var relocated = tool.Relocate(output.Unpack(), entry.Paths.Span, paths.Span);
            var checksum = XxHash128.HashToUInt128(relocated);
            return KeepsUnchanged && IsPresent(path, relocated.Length, checksum)
                || OutputFile.TryWrite(path, References?.Find(path, relocated.Length, checksum) ?? relocated);
        }
        if (
            KeepsUnchanged
                ? IsPresent(path, output.Size, output.Checksum)
                : PresentOutput.TryRenew(path, output.Size, output.Checksum)
        )
            return true;
        if (References?.Find(path, output.Size, output.Checksum) is { } reference)
            return OutputFile.TryWrite(path, reference);
        if (!output.IsPlain)
            return OutputFile.TryWrite(path, output.Unpack);
        return OutputFile.TryWrite(path, output.Packed, source.File is { } file ? (file, output.Offset) : null);
    }

    /// <summary>True when the output has the content, or may refer to it and does.</summary>
    private bool IsPresent(string path, long size, UInt128 checksum) =>
        References?.IsAt(path, size, checksum) == true || PresentOutput.Is(path, size, checksum);
}
