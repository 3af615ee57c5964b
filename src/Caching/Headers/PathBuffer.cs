using System.Text;

namespace Wrapgen.Caching.Headers;

/// <summary>
/// A reusable buffer for paths in UTF-8, as system calls expect them, so that 570 headers need no strings.
/// </summary>
internal sealed class PathBuffer
{
    private byte[] _bytes = new byte[512];

    public int Length { get; private set; }

    /// <summary>The path, followed by the zero byte that system calls expect.</summary>
    public ReadOnlySpan<byte> Terminated
    {
        get
        {
            _bytes[Length] = 0;
            return _bytes.AsSpan(0, Length + 1);
        }
    }

    /// <summary>Shortens the path to an earlier length.</summary>
    public void Reset(int length = 0) => Length = length;

    public void Append(ReadOnlySpan<byte> part)
    {
        if (Length + part.Length >= _bytes.Length)
            Array.Resize(ref _bytes, (Length + part.Length) * 2);
        part.CopyTo(_bytes.AsSpan(Length));
        Length += part.Length;
    }

    public override string ToString() => Encoding.UTF8.GetString(_bytes, 0, Length);
}
