using System.Buffers.Binary;
using ZstdSharp;

namespace Wrapgen.Caching.Entries;

/// <summary>
/// Content packed in blocks that unpack one after the other into the same small buffer. The buffer stays in the
/// processor's cache; one for the whole content would cost 500 page faults, a sixth of a hit.
/// </summary>
internal static class ZstdBlocks
{
    /// <summary>
    /// Bytes of content in each block but the last. Packed in blocks, XML is a tenth larger than in one piece.
    /// </summary>
    public const int BlockSize = 256 * 1024;

    private const int LengthSize = 4;

    /// <summary>
    /// Measured on 2 MB of ITK's XML: level 6 is a seventh smaller and a tenth faster to unpack, but takes 20 ms more,
    /// a hundredth of the run that every new entry costs.
    /// </summary>
    private const int Level = 3;

    /// <summary>Each block with its packed length in front.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> content)
    {
        using var compressor = new Compressor(Level);
        var packed = new byte[(content.Length / BlockSize + 1) * (LengthSize + Compressor.GetCompressBound(BlockSize))];
        var written = 0;
        while (!content.IsEmpty)
        {
            var block = content[..Math.Min(BlockSize, content.Length)];
            var length = compressor.Wrap(block, packed.AsSpan(written + LengthSize));
            BinaryPrimitives.WriteInt32LittleEndian(packed.AsSpan(written), length);
            written += LengthSize + length;
            content = content[block.Length..];
        }
        return packed[..written];
    }

    /// <summary>Unpacks exactly the recorded number of bytes; false when the content is not what was packed.</summary>
    public static bool TryUnpack(ReadOnlySpan<byte> packed, long size, Action<ReadOnlySpan<byte>> write)
    {
        using var decompressor = new Decompressor();
        var buffer = GC.AllocateUninitializedArray<byte>((int)Math.Min(BlockSize, size));
        try
        {
            for (; size > 0; size -= buffer.Length)
            {
                if (packed.Length < LengthSize)
                    return false;
                var length = BinaryPrimitives.ReadInt32LittleEndian(packed);
                packed = packed[LengthSize..];
                if (length < 0 || length > packed.Length)
                    return false;
                var block = buffer.AsSpan(0, (int)Math.Min(BlockSize, size));
                if (decompressor.Unwrap(packed[..length], block) != block.Length)
                    return false;
                write(block);
                packed = packed[length..];
            }
            return packed.IsEmpty;
        }
        catch (ZstdException)
        {
            return false;
        }
    }
}
