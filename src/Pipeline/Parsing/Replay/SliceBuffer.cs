using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>
/// Collects the short pieces of a slice, so that the stream receives a few long ones. Space is reserved once per
/// element: a piece has about ten bytes, and checking each of them would take longer than copying it.
/// </summary>
internal sealed unsafe class SliceBuffer : IDisposable
{
    private const int Capacity = 1 << 17;

    // A short copy writes whole vectors.
    private const int Slack = 64;
    private byte* _bytes = (byte*)NativeMemory.Alloc(Capacity + Slack);
    private int _capacity = Capacity;
    private int _length;
    private Stream? _stream;

    /// <summary>Sends the following text to this stream.</summary>
    public void Start(Stream stream) => (_stream, _length) = (stream, 0);

    /// <summary>Reserves space for this many bytes.</summary>
    public void Reserve(int count)
    {
        if (count <= _capacity - _length)
            return;
        Flush();
        if (count <= _capacity)
            return;
        _bytes = (byte*)NativeMemory.Realloc(_bytes, (nuint)count + Slack);
        _capacity = count;
    }

    /// <summary>
    /// Appends text for which space is reserved. The bytes after it must be readable, which
    /// <see cref="ByteBuffer.Padding"/> ensures.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AppendPadded(byte* text, int length)
    {
        if (length <= Vector256<byte>.Count)
            Vector256.Load(text).Store(_bytes + _length);
        else
            Unsafe.CopyBlockUnaligned(_bytes + _length, text, (uint)length);
        _length += length;
    }

    /// <summary>Appends the digits of a number for which space is reserved.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Append(ulong digits)
    {
        Unsafe.WriteUnaligned(_bytes + _length, digits);
        _length += (int)(digits >> 56);
    }

    /// <summary>Appends text, and reserves the space for it.</summary>
    public void Append(ReadOnlySpan<byte> text)
    {
        Reserve(text.Length);
        text.CopyTo(new Span<byte>(_bytes + _length, text.Length));
        _length += text.Length;
    }

    /// <summary>Writes the rest to the stream.</summary>
    public void Finish()
    {
        Flush();
        _stream = null;
    }

    public void Dispose()
    {
        NativeMemory.Free(_bytes);
        _bytes = null;
        _capacity = 0;
        GC.SuppressFinalize(this);
    }

    ~SliceBuffer() => NativeMemory.Free(_bytes);

    private void Flush()
    {
        _stream!.Write(new ReadOnlySpan<byte>(_bytes, _length));
        _length = 0;
    }
}
