using System.Runtime.InteropServices;

namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>What the units of a batch have in common in the batch's index (<see cref="BatchIndexHeader"/>).</summary>
internal sealed class SharedTables(BatchElements elements)
{
    private List<(int Handle, int Element)> Qualified => field ??= FindQualified();

    /// <summary>
    /// False when the index cannot hold the batch: documents have no numbers for ids of volatile restrict types.
    /// </summary>
    public bool CanHoldAll()
    {
        for (var element = 0; element < elements.Count; element++)
            if (SuffixOf(elements[element].Qualifiers) < 0)
                return false;
        return true;
    }

    /// <summary>Sizes of the tables.</summary>
    public BatchIndexHeader Describe(int units) =>
        new()
        {
            Format = BatchIndexHeader.CurrentFormat,
            XmlLength = elements.Bytes.Length,
            Elements = elements.Count,
            Ids = elements.NumberLimit,
            Qualified = Qualified.Count,
            Files = elements.FileLimit,
            Comments = elements.CommentLimit,
            Units = units,
        };

    /// <summary>Writes the tables.</summary>
    public void Write(Stream stream, in BatchIndexHeader header)
    {
        Write(stream, elements.Count, TagOf);
        Write(stream, header.Ids, number => IndexOf(elements.Find(number)));
        Write(stream, Qualified.Count, index => Qualified[index].Handle);
        Write(stream, Qualified.Count, index => Qualified[index].Element);
        Write(stream, header.Files, number => elements.FindFile(number) + 1);
        Write(stream, header.Comments, number => elements.FindComment(number) + 1);
        var kinds = new byte[header.KindSize];
        for (var element = 0; element < elements.Count; element++)
            kinds[element] = (byte)elements[element].Kind;
        stream.Write(kinds);
    }

    private static void Write(Stream stream, int count, Func<int, int> item)
    {
        var items = new int[count];
        for (var index = 0; index < count; index++)
            items[index] = item(index);
        stream.Write(MemoryMarshal.AsBytes(items.AsSpan()));
    }

    private int TagOf(int element) => elements[element].Start + elements.TextOf(element).IndexOf((byte)'<');

    private int IndexOf(int element) => element < 0 || elements[element].Kind == ElementKind.Skipped ? 0 : element + 1;

    private List<(int Handle, int Element)> FindQualified()
    {
        var found = new List<(int Handle, int Element)>();
        for (var element = 0; element < elements.Count; element++)
            if (elements[element].Qualifiers != 0)
                found.Add((IdMap.Plain(elements[element].Number) | SuffixOf(elements[element].Qualifiers), element));
        found.Sort();
        return found;
    }

    /// <summary>The suffix in <see cref="IdMap"/> for <see cref="TypeQualifiers"/>; -1 when it has none.</summary>
    private static int SuffixOf(byte qualifiers) =>
        qualifiers switch
        {
            0 => 0,
            4 => 1,
            2 => 2,
            6 => 3,
            1 => 4,
            5 => 5,
            _ => -1,
        };
}
