using System.Runtime.InteropServices;

namespace Wrapgen.Platform.Files;

/// <summary>A 256-bit BLAKE2b digest: the identity of a file's content, of a command, or of a cache entry.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct Digest(ulong A, ulong B, ulong C, ulong D)
{
    public const int Size = 32;

    /// <summary>160 bits name a file: beyond any collision search, and short enough to read.</summary>
    private const int NameBytes = 20;

    public bool IsEmpty => (A | B | C | D) == 0;

    public static Digest Read(ReadOnlySpan<byte> bytes) => MemoryMarshal.Read<Digest>(bytes);

    public void Write(Span<byte> destination) => MemoryMarshal.Write(destination, in this);

    /// <summary>The digest as a file name: lower-case hexadecimal digits only.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Size];
        Write(bytes);
        return Convert.ToHexStringLower(bytes[..NameBytes]);
    }
}
