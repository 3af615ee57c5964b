using System.Globalization;
using System.Text;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Freshness;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>What the file of a unit says whose XML is part of a batch.</summary>
/// <param name="Content">Hash and length of the XML that the unit alone would have.</param>
/// <param name="Batch">The XML file of the batch.</param>
/// <param name="Unit">Number of the unit in the batch.</param>
/// <param name="Namespace">The unit's start namespace, which has another name in the batch.</param>
internal sealed record UnitReference(ContentReference Content, string Batch, int Unit, string Namespace)
{
    /// <summary>The file that refers to the batch by a path relative to itself, so that the build tree can be moved.</summary>
    /// <param name="file">Path of the file.</param>
    public byte[] ToXml(string file)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        var batch = Path.GetRelativePath(folder, Path.GetFullPath(Batch)).Replace('\\', '/');
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{Content.Text} batch=\"{Escape(batch)}\" unit=\"{Unit}\" namespace=\"{Escape(Namespace)}\"/>\n"
        );
        return Encoding.UTF8.GetBytes(text);
    }

    /// <summary>Reads the file.</summary>
    /// <param name="bytes">Its content, for which <see cref="ContentReference.IsIn"/> is true.</param>
    /// <param name="file">Its path.</param>
    /// <exception cref="WrapgenException">WG2010: it is not complete.</exception>
    public static unsafe UnitReference Read(ByteBuffer bytes, string file)
    {
        string? batch = null,
            startNamespace = null;
        var unit = -1;
        using var tags = new NativeList<int>();
        if (
            ContentReference.Find(bytes.Span) is { } content
            && MarkupScanner.TryFindTags(bytes.Pointer, 0, bytes.Length, tags, out _)
            && tags.Count == 1
        )
        {
            var cursor = new ElementCursor(bytes.Pointer, 0);
            while (cursor.Next())
                if (cursor.Name.SequenceEqual("batch"u8))
                    batch = XmlText.Decode(cursor.Value);
                else if (cursor.Name.SequenceEqual("namespace"u8))
                    startNamespace = XmlText.Decode(cursor.Value);
                else if (cursor.Name.SequenceEqual("unit"u8))
                    unit = int.TryParse(cursor.Value, CultureInfo.InvariantCulture, out var number) ? number : -1;
            if (cursor.IsEmpty && unit >= 0 && !string.IsNullOrEmpty(batch) && startNamespace is not null)
                return new UnitReference(content, PathOf(batch, file), unit, startNamespace);
        }
        throw new WrapgenException(Rules.BrokenReference(file));
    }

    private static string PathOf(string batch, string file) =>
        Path.GetFullPath(batch, Path.GetDirectoryName(Path.GetFullPath(file))!);

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal);
}
