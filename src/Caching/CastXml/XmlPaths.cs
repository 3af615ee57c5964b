using System.Buffers;
using System.Text;

namespace Wrapgen.Caching.CastXml;

/// <summary>
/// The paths in castxml's XML. Where castxml itself names a file of the unit (<see cref="XmlPathScanner"/>) they are put right for
/// a build that has it elsewhere; XML with paths anywhere else, of which nobody knows what castxml would have made, is
/// kept for the same places only.
/// </summary>
internal static class XmlPaths
{
    /// <summary>The XML with every file name that is in the one list replaced by its counterpart in the other.</summary>
    /// <exception cref="InvalidDataException">The lists do not have the same length.</exception>
    public static byte[] Relocate(byte[] xml, ReadOnlySpan<byte> from, ReadOnlySpan<byte> to)
    {
        if (from.SequenceEqual(to))
            return xml;
        var names = Counterparts(from, to).GetAlternateLookup<ReadOnlySpan<byte>>();
        var result = new ArrayBufferWriter<byte>(xml.Length + xml.Length / 16 + 1);
        var written = 0;
        for (var places = new XmlPathScanner(xml); places.MoveNext(); )
        {
            var (start, length) = places.Name.GetOffsetAndLength(xml.Length);
            if (!names.TryGetValue(xml.AsSpan(start, length), out var other))
                continue;
            result.Write(xml.AsSpan(written..start));
            result.Write(other);
            written = start + length;
        }
        result.Write(xml.AsSpan(written));
        return result.WrittenSpan.ToArray();
    }

    /// <summary>
    /// True when <see cref="Relocate"/> makes of this XML what castxml would write where the files lie elsewhere: no directory of
    /// the files, and none of the given ones, is mentioned otherwise.
    /// </summary>
    public static bool CanRelocate(byte[] xml, ReadOnlySpan<byte> paths, IEnumerable<string> directories)
    {
        var files = Split(paths);
        // A name that ends like a position could be taken for a shorter one. An MSVC name of an anonymous namespace has a hash of the unit's path.
        if (Array.Exists(files, HasPosition) || xml.AsSpan().IndexOf("?A0x"u8) >= 0)
            return false;
        var names = files.Select(Escaped).ToHashSet(new ByteComparer()).GetAlternateLookup<ReadOnlySpan<byte>>();
        var others = new ArrayBufferWriter<byte>(xml.Length + 1);
        var written = 0;
        for (var places = new XmlPathScanner(xml); places.MoveNext(); )
        {
            var (start, length) = places.Name.GetOffsetAndLength(xml.Length);
            var name = xml.AsSpan(start, length);
            if (names.Contains(name))
            {
                others.Write(xml.AsSpan(written..start));
                written = start + length;
            }
            else if (places.IsElement && !name.StartsWith("&lt;"u8))
            {
                // castxml writes it in another way than its list of headers does (./x.h), so nobody knows its counterpart.
                return false;
            }
        }
        others.Write(xml.AsSpan(written));
        foreach (var mention in Mentions(files, directories))
            if (mention.Length < 2 || others.WrittenSpan.IndexOf(Escaped(mention)) >= 0)
                return false;
        return true;
    }

    /// <summary>What the XML must not have: outermost directories, and files without one.</summary>
    private static IEnumerable<string> Mentions(string[] files, IEnumerable<string> directories)
    {
        var all = Outermost(files.Select(FolderOf).Concat(directories))
            .Select(directory => directory + "/")
            .Concat(files.Where(file => FolderOf(file).Length <= 1));
        foreach (var text in all)
        {
            yield return text;
            // A printed literal has another form of these: their beginning gives them away.
            if (text.AsSpan().IndexOfAnyExceptInRange(' ', '~') is >= 0 and var special)
                yield return text[..special];
            if (text.AsSpan().IndexOfAny('"', '\\') is >= 0 and var escaped)
                yield return text[..escaped];
        }
    }

    private static bool HasPosition(string path)
    {
        for (var i = 0; i + 1 < path.Length; i++)
            if (path[i] == ':' && char.IsAsciiDigit(path[i + 1]))
                return true;
        return false;
    }

    private static Dictionary<byte[], byte[]> Counterparts(ReadOnlySpan<byte> from, ReadOnlySpan<byte> to)
    {
        var old = Split(from);
        var other = Split(to);
        if (old.Length != other.Length)
            throw new InvalidDataException("A cache entry lists other files than its header set.");
        var names = new Dictionary<byte[], byte[]>(old.Length, new ByteComparer());
        for (var i = 0; i < old.Length; i++)
            names[Escaped(old[i])] = Escaped(other[i]);
        return names;
    }

    /// <summary>The directories that no other contains: what begins with one of them contains it.</summary>
    private static List<string> Outermost(IEnumerable<string> directories)
    {
        var result = new List<string>();
        foreach (
            var directory in directories
                .Where(directory => directory.Length > 1)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        )
            if (
                result.Count == 0
                || !result.Exists(outer => directory.StartsWith(outer + "/", StringComparison.Ordinal))
            )
                result.Add(directory);
        return result;
    }

    private static string FolderOf(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "";

    private static string[] Split(ReadOnlySpan<byte> paths) =>
        Encoding.UTF8.GetString(paths).Split('\0', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>As castxml writes attribute values.</summary>
    private static byte[] Escaped(string text) =>
        Encoding.UTF8.GetBytes(
            text.Replace("&", "&amp;", StringComparison.Ordinal)
                .Replace("<", "&lt;", StringComparison.Ordinal)
                .Replace(">", "&gt;", StringComparison.Ordinal)
                .Replace("'", "&apos;", StringComparison.Ordinal)
                .Replace("\"", "&quot;", StringComparison.Ordinal)
        );
}
