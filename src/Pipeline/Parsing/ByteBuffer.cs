using System.Runtime.InteropServices;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>
/// Unmanaged bytes of one XML file, with room for whole vectors behind the end. Unmanaged so that a run over hundreds of
/// megabytes leaves the garbage collector nothing to do.
/// </summary>
internal sealed unsafe class ByteBuffer : IDisposable
{
    /// <summary>Readable bytes behind the content; always zero.</summary>
    public const int Padding = 64;

    private nuint _capacity;

    public byte* Pointer { get; private set; }

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Span => new(Pointer, Length);

    /// <summary>Room for <paramref name="length"/> bytes; what was in it before is kept up to the old length.</summary>
    public Span<byte> Resize(int length)
    {
        var needed = (nuint)length + Padding;
        if (needed > _capacity)
        {
            _capacity = Math.Max(needed, _capacity * 2);
            Pointer = (byte*)NativeMemory.Realloc(Pointer, _capacity);
        }
        Length = length;
        NativeMemory.Clear(Pointer + length, Padding);
        return new Span<byte>(Pointer, length);
    }

    public void Dispose()
    {
        NativeMemory.Free(Pointer);
        Pointer = null;
        _capacity = 0;
        Length = 0;
        GC.SuppressFinalize(this);
    }

    ~ByteBuffer() => NativeMemory.Free(Pointer);
}
