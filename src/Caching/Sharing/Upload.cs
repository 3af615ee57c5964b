using Wrapgen.Caching.Backends;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Sharing;

/// <summary>A result that the remote caches do not have yet.</summary>
/// <param name="Command">The key of the command: the name of its header sets.</param>
/// <param name="EntryKey">The key of the entry.</param>
/// <param name="Set">The header set that leads to the entry, encoded.</param>
internal sealed record Upload(Digest Command, Digest EntryKey, byte[] Set)
{
    public ObjectId History => new(ObjectKind.History, Command);

    public ObjectId Entry => new(ObjectKind.Entry, EntryKey);

    public byte[] Encode()
    {
        var writer = new ByteWriter(Set.Length + 2 * Digest.Size);
        writer.Digest(Command);
        writer.Digest(EntryKey);
        writer.Raw(Set);
        return writer.Written.ToArray();
    }

    /// <exception cref="InvalidDataException">The content is damaged.</exception>
    public static Upload Decode(ReadOnlySpan<byte> content)
    {
        var reader = new ByteReader(content);
        return new Upload(reader.Digest(), reader.Digest(), reader.Raw(reader.Remaining).ToArray());
    }
}
