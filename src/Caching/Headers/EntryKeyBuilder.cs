using System.Buffers.Binary;
using System.Text;
using Wrapgen.Caching.Commands;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Headers;

/// <summary>
/// Key of an entry (L2): the command without its include directories, the content of every file in order of inclusion with
/// the kind of directory it lies in, and which include leads to which. Where anything lies is not in it.
/// </summary>
internal sealed class EntryKeyBuilder
{
    private readonly Blake2b _hash = new();

    public EntryKeyBuilder(Digest entryBase) => Append(entryBase);

    public void Resolution(Digest resolution) => Append(resolution);

    public void Header(SearchKind? kind, Digest content)
    {
        _hash.Append([kind is { } known ? (byte)known : (byte)0xFF]);
        Append(content);
    }

    /// <summary>Two names of one file: to castxml the second is the first one again.</summary>
    public void Alias(int second, int first)
    {
        Span<byte> numbers = stackalloc byte[8];
        BinaryPrimitives.WriteInt32LittleEndian(numbers, second);
        BinaryPrimitives.WriteInt32LittleEndian(numbers[4..], first);
        _hash.Append("alias"u8);
        _hash.Append(numbers);
    }

    /// <summary>Makes the key one of these paths only, and of directories that are written like this.</summary>
    public void Bind(ReadOnlySpan<byte> paths, IEnumerable<string> directories)
    {
        _hash.Append("bound"u8);
        _hash.Append(paths);
        foreach (var directory in directories)
            _hash.Append(Encoding.UTF8.GetBytes(directory + '\0'));
    }

    public Digest Finish() => _hash.Finish();

    private void Append(Digest digest)
    {
        Span<byte> bytes = stackalloc byte[Digest.Size];
        digest.Write(bytes);
        _hash.Append(bytes);
    }
}
