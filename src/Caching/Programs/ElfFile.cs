using System.Buffers.Binary;

namespace Wrapgen.Caching.Programs;

/// <summary>Reads enough of the ELF format to know whether the dynamic loader starts a program.</summary>
internal static class ElfFile
{
    private const uint Magic = 0x7F454C46; // "\x7FELF"
    private const int InterpreterSegment = 3;
    private const byte Is64Bit = 2,
        IsLittleEndian = 1;

    public static bool IsDynamicProgram(string path)
    {
        Span<byte> head = stackalloc byte[4096];
        using var handle = File.OpenHandle(path);
        head = head[..RandomAccess.Read(handle, head, 0)];
        if (
            head.Length < 64
            || BinaryPrimitives.ReadUInt32BigEndian(head) != Magic
            || head[4] != Is64Bit
            || head[5] != IsLittleEndian
        )
            return false;
        var table = BinaryPrimitives.ReadUInt64LittleEndian(head[32..]);
        var size = BinaryPrimitives.ReadUInt16LittleEndian(head[54..]);
        var count = BinaryPrimitives.ReadUInt16LittleEndian(head[56..]);
        for (var i = 0; i < count; i++)
        {
            var segment = table + (ulong)(i * size);
            if (segment + 4 > (ulong)head.Length)
                return false;
            if (BinaryPrimitives.ReadUInt32LittleEndian(head[(int)segment..]) == InterpreterSegment)
                return true;
        }
        return false;
    }
}
