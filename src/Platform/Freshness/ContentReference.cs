using System.Buffers.Text;
using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace Wrapgen.Platform.Freshness;

/// <summary>
/// What a small file says that stands for content which is kept elsewhere, together with that of other files. It names
/// the content's hash and length, so a run can tell that nothing has changed without looking for the content, wherever
/// it is now.
/// </summary>
/// <param name="Content">Hash of the content (<see cref="ContentHash"/>).</param>
/// <param name="Length">Size of the content in bytes.</param>
internal readonly record struct ContentReference(UInt128 Content, long Length)
{
    /// <summary>A larger file is no reference.</summary>
    public const int MaxSize = 16 << 10;

    private const int DigitCount = 32;

    /// <summary>The first bytes of such a file, up to the hash.</summary>
    private static ReadOnlySpan<byte> Start => "<WrapgenUnit format=\"1\" content=\""u8;

    private static ReadOnlySpan<byte> Middle => "\" length=\""u8;

    /// <summary>The first part of the file; the name of another attribute may follow.</summary>
    public string Text =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<WrapgenUnit format=\"1\" content=\"{Content:x32}\" length=\"{Length}\""
        );

    /// <summary>True when a file that starts with these bytes is a reference, whole or not.</summary>
    public static bool IsIn(ReadOnlySpan<byte> file) => file.StartsWith("<WrapgenUnit "u8);

    /// <summary>The reference in a file; null when there is none.</summary>
    /// <param name="file">The file's bytes; the first hundred suffice.</param>
    public static ContentReference? Find(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith(Start) || file.Length < Start.Length + DigitCount + Middle.Length)
            return null;
        var digits = file.Slice(Start.Length, DigitCount);
        var rest = file[(Start.Length + DigitCount)..];
        return
            UInt128.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var content)
            && rest.StartsWith(Middle)
            && Utf8Parser.TryParse(rest[Middle.Length..], out long length, out var used)
            && rest[(Middle.Length + used)..].StartsWith("\""u8)
            ? new ContentReference(content, length)
            : null;
    }

    /// <summary>The reference in a file; null when there is none, or the file cannot be read.</summary>
    public static ContentReference? OfFile(string path)
    {
        try
        {
            using var file = File.OpenHandle(path);
            return Find(FirstBytes(file, stackalloc byte[128]));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // As ContentHash.OfFile: the run that follows reports what is wrong.
            return null;
        }
    }

    private static ReadOnlySpan<byte> FirstBytes(SafeFileHandle file, Span<byte> room) =>
        room[..RandomAccess.Read(file, room, 0)];
}
