using System.Text;

namespace Wrapgen.Platform.Freshness;

/// <summary>Full paths of files below a directory, in one buffer. Without a directory they stay as they are.</summary>
internal sealed class DirectoryPrefix(string directory)
{
    private readonly int _start = directory.Length == 0 ? 0 : Encoding.UTF8.GetByteCount(directory) + 1;
    private byte[] _buffer = Encoding.UTF8.GetBytes(directory + "/");

    /// <summary>The path of a name; both end with a zero byte.</summary>
    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> name)
    {
        if (_start == 0)
            return name;
        if (_start + name.Length > _buffer.Length)
            Array.Resize(ref _buffer, 2 * (_start + name.Length));
        name.CopyTo(_buffer.AsSpan(_start));
        return _buffer.AsSpan(0, _start + name.Length);
    }
}
