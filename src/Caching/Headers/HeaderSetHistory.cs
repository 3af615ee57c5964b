using Wrapgen.Caching.Commands;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Headers;

/// <summary>
/// The header sets of one command, newest first: switching between branches finds the set of either. It also keeps the
/// parts of the command's key, for explanations.
/// </summary>
internal sealed class HeaderSetHistory
{
    /// <summary>As many states of the sources as a command remembers.</summary>
    private const int MaximumSets = 16;

    private readonly ReadOnlyMemory<byte> _body;
    private readonly List<Range> _sets = [];

    private HeaderSetHistory(IReadOnlyList<IdentityPart> parts, ReadOnlyMemory<byte> body) =>
        (Parts, _body) = (parts, body);

    public IReadOnlyList<IdentityPart> Parts { get; }

    public int Count => _sets.Count;

    /// <summary>The history as it is stored.</summary>
    public ReadOnlyMemory<byte> Body => _body;

    public ReadOnlySpan<byte> this[int index] => _body.Span[_sets[index]];

    /// <summary>True when the history has this set.</summary>
    public bool Contains(ReadOnlySpan<byte> set)
    {
        for (var i = 0; i < Count; i++)
            if (this[i].SequenceEqual(set))
                return true;
        return false;
    }

    /// <exception cref="InvalidDataException">The content is damaged.</exception>
    public static HeaderSetHistory Decode(ReadOnlyMemory<byte> body)
    {
        var reader = new ByteReader(body.Span);
        var parts = new IdentityPart[reader.ItemCount()];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = new IdentityPart(reader.Text(), reader.Text());
        var history = new HeaderSetHistory(parts, body);
        for (var count = reader.ItemCount(); count > 0; count--)
        {
            var length = reader.Bytes().Length;
            var end = body.Length - reader.Remaining;
            history._sets.Add((end - length)..end);
        }
        return history;
    }

    /// <summary>The history with one more set in front, and without equal or surplus ones behind.</summary>
    public static byte[] EncodeWith(IReadOnlyList<IdentityPart> parts, ReadOnlySpan<byte> set, HeaderSetHistory? older)
    {
        var kept = new List<int>();
        for (var i = 0; older is not null && i < older.Count && kept.Count < MaximumSets - 1; i++)
            if (!older[i].SequenceEqual(set))
                kept.Add(i);
        var writer = new ByteWriter();
        writer.Count(parts.Count);
        foreach (var part in parts)
        {
            writer.Text(part.Label);
            writer.Text(part.Value);
        }
        writer.Count(kept.Count + 1);
        writer.Bytes(set);
        foreach (var i in kept)
            writer.Bytes(older![i]);
        return writer.Written.ToArray();
    }
}
