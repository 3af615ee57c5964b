using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Files;
using Wrapgen.Platform.Freshness;
using Wrapgen.Platform.Outputs;

namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>
/// Keeps the XML of a batch and an index of it, so that units can refer to it instead of having XML of their own. Both
/// files are named by their content: a batch never changes under the units that refer to it.
/// </summary>
internal static class BatchKeeper
{
    /// <summary>Writes a batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="units">Numbers of the units that shall refer to it.</param>
    /// <param name="contents">Hash and length of what <see cref="SliceWriter"/> writes for each of these units.</param>
    /// <param name="folder">Where it is written; created when missing.</param>
    /// <returns>For each unit what to write into its file; null for a unit that needs XML of its own.</returns>
    /// <exception cref="WrapgenException">WG9002: a file cannot be written.</exception>
    public static IReadOnlyList<UnitReference?> Keep(
        BatchDocument batch,
        IReadOnlyList<int> units,
        IReadOnlyList<ContentReference> contents,
        string folder
    )
    {
        var tables = new SharedTables(batch.Elements);
        var references = new UnitReference?[units.Count];
        if (units.Count == 0 || !tables.CanHoldAll())
            return references;
        var header = tables.Describe(units.Count);
        header.Namespace = BatchIndexHeader.HashOf(batch.StartNamespace);
        header.XmlHash = ContentHash.Of(batch.Elements.Bytes.Span);
        using var lists = new MemoryStream();
        var stored = new StoredUnit[units.Count];
        for (var index = 0; index < stored.Length; index++)
            if (Write(batch, units[index], contents[index], lists) is { } unit)
            {
                unit.Lists += (int)header.SharedSize;
                stored[index] = unit;
                references[index] = new UnitReference(contents[index], "", index, batch.StartNamespace);
            }
        if (Array.TrueForAll(references, reference => reference is null))
            return references;
        var path = Write(batch, Assemble(tables, header, stored, lists), folder);
        return [.. references.Select(reference => reference is null ? null : reference with { Batch = path })];
    }

    /// <summary>Writes the lists of a unit; null when it cannot refer to the batch.</summary>
    private static StoredUnit? Write(BatchDocument batch, int number, ContentReference content, MemoryStream lists)
    {
        var view = batch.Replay(number);
        var start = batch.StartOf(number);
        if (!UnitLists.CanRefer(batch.Elements, view, start))
            return null;
        var offset = (int)lists.Length;
        var unit = new UnitLists(batch.Elements, view).Write(lists, content, start);
        unit.Lists = offset;
        return unit;
    }

    /// <summary>The index, still without the time of the XML.</summary>
    private static byte[] Assemble(SharedTables tables, BatchIndexHeader header, StoredUnit[] units, MemoryStream lists)
    {
        using var index = new MemoryStream((int)(header.SharedSize + lists.Length));
        index.SetLength(Unsafe.SizeOf<BatchIndexHeader>());
        index.Position = index.Length;
        index.Write(MemoryMarshal.AsBytes(units.AsSpan()));
        tables.Write(index, header);
        lists.WriteTo(index);
        var bytes = index.ToArray();
        MemoryMarshal.Write(bytes, header);
        header.SharedHash = ContentHash.Of(bytes.AsSpan()[BatchIndexHeader.HashedFrom..(int)header.SharedSize]);
        MemoryMarshal.Write(bytes, header);
        return bytes;
    }

    /// <summary>Writes the two files: the XML first, whose time stands in the index.</summary>
    /// <returns>Path of the XML.</returns>
    private static string Write(BatchDocument batch, byte[] index, string folder)
    {
        OutputDirectory.Create(folder);
        var name = ContentHash.Of(index).ToString("x32", CultureInfo.InvariantCulture);
        var path = Path.Combine(folder, name + ".xml");
        OutputWriter.Write(path, batch.Elements.Bytes.Span);
        var header = MemoryMarshal.Read<BatchIndexHeader>(index);
        header.XmlModified = FileStamp.Of(path).Modified;
        MemoryMarshal.Write(index, header);
        OutputWriter.Write(path + ContentReference.IndexSuffix, index);
        return path;
    }
}
