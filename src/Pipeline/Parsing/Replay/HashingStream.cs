using System.IO.Hashing;
using Wrapgen.Platform.Freshness;

namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>Keeps of what is written only the hash and the length.</summary>
internal sealed class HashingStream : Stream
{
    private readonly XxHash128 _hash = new();
    private long _length;

    /// <summary>What was written.</summary>
    public ContentReference Content => new(_hash.GetCurrentHashAsUInt128(), _length);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _hash.Append(buffer);
        _length += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
