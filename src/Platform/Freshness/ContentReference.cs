using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Text;

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

    /// <summary>Added to the name of the file that holds the content: the name of its index.</summary>
    public const string IndexSuffix = ".index";

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

    /// <summary>The reference to these bytes.</summary>
    public static ContentReference To(ReadOnlySpan<byte> content) => new(ContentHash.Of(content), content.Length);

    /// <summary>True when the file has the content itself.</summary>
    public bool IsContentOf(string path) => ContentHash.OfFile(path) == Content;

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
    public static ContentReference? OfFile(string path) => Find(TextOf(path));

    /// <summary>True when the file is this reference, and the content is where it says.</summary>
    public bool IsAt(string path)
    {
        var text = TextOf(path);
        return Find(text) == this
            && HolderIn(text, path) is { } holder
            && File.Exists(holder)
            && File.Exists(holder + IndexSuffix);
    }

    /// <summary>The file that holds the content for a reference; null when the file is none, or cannot be read.</summary>
    public static string? HolderOf(string path) => HolderIn(TextOf(path), path);

    private static string? HolderIn(ReadOnlySpan<byte> text, string path)
    {
        var start = text.IndexOf(" batch=\""u8);
        var name = start < 0 ? [] : text[(start + " batch=\""u8.Length)..];
        var length = name.IndexOf((byte)'"');
        return length > 0
            ? Path.GetFullPath(
                WebUtility.HtmlDecode(Encoding.UTF8.GetString(name[..length])),
                Path.GetDirectoryName(Path.GetFullPath(path))!
            )
            : null;
    }

    /// <summary>The text of a reference; empty for all other files.</summary>
    private static ReadOnlySpan<byte> TextOf(string path)
    {
        try
        {
            using var file = File.OpenHandle(path);
            var text = new byte[Math.Min(RandomAccess.GetLength(file), 1024)];
            var read = RandomAccess.Read(file, text, 0);
            if (!IsIn(text.AsSpan(0, read)))
                return [];
            return read < 1024 ? text.AsSpan(0, read) : File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // As ContentHash.OfFile: the run that follows reports what is wrong.
            return [];
        }
    }
}
