using System.Globalization;
using Wrapgen.Caching.Entries;
using Wrapgen.Pipeline.Parsing;
using Wrapgen.Platform.Freshness;

namespace Wrapgen.Batching.Running;

/// <summary>
/// The batches that the units of one units file refer to. Their content is found by its hash, whichever unit it was kept
/// for: the cache then need not unpack it.
/// </summary>
/// <param name="path">The folder.</param>
/// <param name="startNamespace">The start namespace of the units.</param>
internal sealed class BatchFolder(string path, string startNamespace) : IOutputReferences
{
    private readonly Lock _lock = new();
    private Dictionary<ContentReference, UnitReference>? _units;

    /// <summary>The folder.</summary>
    public string Path => path;

    /// <summary>The folder for a units file.</summary>
    public static string Of(string unitsFile) =>
        System.IO.Path.ChangeExtension(System.IO.Path.GetFullPath(unitsFile), ".batches");

    public bool IsAt(string path, long size, UInt128 checksum) => new ContentReference(checksum, size).IsAt(path);

    public byte[]? Find(string path, long size, UInt128 checksum)
    {
        lock (_lock)
            _units ??= Read();
        return _units.GetValueOrDefault(new ContentReference(checksum, size))?.ToXml(path);
    }

    /// <summary>Removes the batches that none of these files refers to.</summary>
    /// <param name="outputs">The files of the units.</param>
    public void Prune(IEnumerable<string> outputs)
    {
        if (!Directory.Exists(path))
            return;
        var used = outputs.Select(ContentReference.HolderOf).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(path).ToList())
            if (NameOf(file) is { } batch && !used.Contains(batch))
                TryDelete(file);
        if (!Directory.EnumerateFileSystemEntries(path).Any())
            Directory.Delete(path);
    }

    /// <summary>The XML of the batch that a file belongs to; null for a file that is not Wrapgen's.</summary>
    private static string? NameOf(string file)
    {
        var xml = file.EndsWith(ContentReference.IndexSuffix, StringComparison.Ordinal)
            ? file[..^ContentReference.IndexSuffix.Length]
            : file;
        return
            System.IO.Path.GetExtension(xml) == ".xml"
            && UInt128.TryParse(
                System.IO.Path.GetFileNameWithoutExtension(xml),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out _
            )
            ? xml
            : null;
    }

    private static void TryDelete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It takes space, and nothing else: the next run tries again.
        }
    }

    private Dictionary<ContentReference, UnitReference> Read()
    {
        var units = new Dictionary<ContentReference, UnitReference>();
        if (!Directory.Exists(path))
            return units;
        foreach (var file in Directory.EnumerateFiles(path, "*.xml").Order(StringComparer.Ordinal))
        {
            using var batch = TryOpen(file);
            if (batch is null || !batch.HasNamespace(startNamespace))
                continue;
            for (var number = 0; number < batch.Units.Length; number++)
                if (batch.Find(number) is { Length: > 0 } unit)
                {
                    var content = new ContentReference(unit.Content, unit.Length);
                    units.TryAdd(content, new UnitReference(content, file, number, startNamespace));
                }
        }
        return units;
    }

    /// <summary>The batch; null when it is not as it was written.</summary>
    private static StoredBatch? TryOpen(string file)
    {
        try
        {
            return StoredBatch.TryOpen(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Half of it is missing, or it belongs to another user.
            return null;
        }
    }
}
