using System.Buffers.Text;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>Collects the many short pieces of a slice, so that the stream gets few long ones.</summary>
internal sealed class SliceBuffer
{
    private const int MaxDigits = 11;
    private readonly byte[] _bytes = new byte[1 << 17];
    private Stream? _stream;
    private int _length;

    /// <summary>From here on the text goes to this stream.</summary>
    public void Start(Stream stream) => (_stream, _length) = (stream, 0);

    /// <summary>Appends text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Append(ReadOnlySpan<byte> text)
    {
        if (text.Length > _bytes.Length - _length)
        {
            AppendLong(text);
            return;
        }
        text.CopyTo(_bytes.AsSpan(_length));
        _length += text.Length;
    }

    /// <summary>Appends a number in decimal digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Append(int number)
    {
        if (_bytes.Length - _length < MaxDigits)
            Flush();
        if (!Utf8Formatter.TryFormat(number, _bytes.AsSpan(_length), out var written))
            throw new UnreachableException("the buffer has room for a number");
        _length += written;
    }

    /// <summary>Hands the rest to the stream.</summary>
    public void Finish()
    {
        Flush();
        _stream = null;
    }

    private void AppendLong(ReadOnlySpan<byte> text)
    {
        Flush();
        if (text.Length > _bytes.Length)
        {
            _stream!.Write(text);
            return;
        }
        text.CopyTo(_bytes);
        _length = text.Length;
    }

    private void Flush()
    {
        _stream!.Write(_bytes, 0, _length);
        _length = 0;
    }
}
