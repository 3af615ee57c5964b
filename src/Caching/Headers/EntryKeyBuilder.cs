using System.Buffers.Binary;
using System.Text;
using Wrapgen.Caching.Commands;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Headers;

/// <summary>
/// The key of an entry (L2): the command without its include directories, the content of every file in the order of
/// inclusion with the kind of directory that contains it, and which include leads to which file. The location of the
/// files is not part of it.
/// </summary>
internal sealed class EntryKeyBuilder
{
    private readonly DigestBuilder _hash = new();

    public EntryKeyBuilder(Digest entryBase, Digest resolution)
    {
        _hash.Append(entryBase);
        _hash.Append(resolution);
    }

    public void Header(SearchKind? kind, Digest content)
    {
        _hash.Append([kind is { } known ? (byte)known : (byte)0xFF]);
        _hash.Append(content);
    }

    /// <summary>Two names of one file: to the tool, the second is the first one again.</summary>
    public void Alias(int second, int first)
    {
        Span<byte> numbers = stackalloc byte[8];
        BinaryPrimitives.WriteInt32LittleEndian(numbers, second);
        BinaryPrimitives.WriteInt32LittleEndian(numbers[4..], first);
        _hash.Append("alias"u8);
        _hash.Append(numbers);
    }

    public Digest Finish() => _hash.Finish();

    /// <summary>The key for outputs that are right for these paths and these directories only.</summary>
    public static Digest Bound(Digest key, ReadOnlySpan<byte> paths, IEnumerable<string> directories)
    {
        var hash = new DigestBuilder();
        hash.Append(key);
        hash.Append("bound"u8);
        hash.Append(paths);
        foreach (var directory in directories)
            hash.Append(Encoding.UTF8.GetBytes(directory + '\0'));
        return hash.Finish();
    }
}
