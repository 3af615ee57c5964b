using System.Runtime.InteropServices;
using Blake3;

namespace Wrapgen.Platform.Files;

/// <summary>
/// A 256-bit BLAKE3 digest: the identity of a file's content, of a command, or of a cache entry. It must resist
/// collisions: a person who can only contribute a header to a shared cache must not be able to make it share an entry
/// with another header. SHA-256 of the class library loads OpenSSL, which costs more than a whole hit and aborts the
/// process on machines without it.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct Digest(ulong A, ulong B, ulong C, ulong D)
{
    public const int Size = 32;

    /// <summary>160 bits name a file: beyond any collision search, and short enough to read.</summary>
    private const int NameBytes = 20;

    public bool IsEmpty => (A | B | C | D) == 0;

    /// <summary>The digest of some data. <see cref="DigestBuilder"/> takes it in pieces.</summary>
    public static Digest Of(ReadOnlySpan<byte> data)
    {
        Span<byte> bytes = stackalloc byte[Size];
        Hasher.Hash(data, bytes);
        return Read(bytes);
    }

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
