using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>Reads whole files into buffers, by mapping them if that is possible.</summary>
internal static class FileBytes
{
    /// <summary>Largest file: offsets are 32-bit numbers.</summary>
    public const int MaxLength = int.MaxValue - 2 * ByteBuffer.Padding;

    /// <summary>Fills a buffer with a file.</summary>
    /// <exception cref="IOException">The file is missing, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be read.</exception>
    /// <exception cref="WrapgenException">WG2007: the file is too large.</exception>
    public static void Read(string path, ByteBuffer bytes)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        var length = RandomAccess.GetLength(file);
        if (length > MaxLength)
            throw new WrapgenException(Rules.TooLarge(path));
        if (bytes.TryMap(file, length))
            return;
        var room = bytes.Resize((int)length);
        for (var read = 0; read < room.Length; )
        {
            var count = RandomAccess.Read(file, room[read..], read);
            if (count == 0)
                throw new EndOfStreamException($"'{path}' became shorter while it was read.");
            read += count;
        }
    }
}
