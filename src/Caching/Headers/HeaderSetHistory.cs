using Wrapgen.Caching.Keys;
using Wrapgen.Caching.Settings;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Headers;

/// <summary>
/// The header sets of one command, newest first: switching between branches finds the set of either. Keeps what the key
/// was made of as well, for explanations.
/// </summary>
internal sealed class HeaderSetHistory
{
    /// <summary>As many states of the sources as a command remembers.</summary>
    private const int MaximumSets = 16;

    private readonly SealedContent? _file;
    private readonly List<Range> _sets = [];

    private HeaderSetHistory(IReadOnlyList<IdentityPart> parts, SealedContent? file) => (Parts, _file) = (parts, file);

    public IReadOnlyList<IdentityPart> Parts { get; }

    public int Count => _sets.Count;

    public ReadOnlySpan<byte> this[int index] => _file!.Content[_sets[index]];

    /// <exception cref="InvalidDataException">The content is damaged.</exception>
    public static HeaderSetHistory Decode(SealedContent file)
    {
        var reader = new ByteReader(file.Content);
        var parts = new IdentityPart[reader.ItemCount()];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = new IdentityPart(reader.Text(), reader.Text());
        var manifest = new HeaderSetHistory(parts, file);
        for (var count = reader.ItemCount(); count > 0; count--)
        {
            var length = reader.Bytes().Length;
            var end = file.Content.Length - reader.Remaining;
            manifest._sets.Add((end - length)..end);
        }
        return manifest;
    }

    /// <summary>The manifest with one more set in front, and without an equal one or too old ones behind.</summary>
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
        return SealedFile.Seal(writer.Written, CacheVersion.Format);
    }
}
