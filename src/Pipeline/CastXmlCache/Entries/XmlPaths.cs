using System.Buffers;
using System.Text;

namespace Wrapgen.Pipeline.CastXmlCache.Entries;

/// <summary>
/// The paths in castxml's XML: <c>File</c> elements name the unit's files. They are put right for a build that has them
/// elsewhere; XML that repeats paths anywhere else is kept for the same places only.
/// </summary>
internal static class XmlPaths
{
    private static ReadOnlySpan<byte> Element => "<File "u8;

    private static ReadOnlySpan<byte> Attribute => " name=\""u8;

    /// <summary>The XML with every file name that is in the one list replaced by its counterpart in the other.</summary>
    /// <exception cref="InvalidDataException">The lists do not have the same length.</exception>
    public static byte[] Relocate(byte[] xml, ReadOnlySpan<byte> from, ReadOnlySpan<byte> to)
    {
        if (from.SequenceEqual(to)) return xml;
        var names = Counterparts(from, to);
        var result = new ArrayBufferWriter<byte>(xml.Length + xml.Length / 16);
        Walk(xml, result, names);
        return result.WrittenSpan.ToArray();
    }

    /// <summary>True when a directory of these files, or one of the given ones, occurs elsewhere than in their names.</summary>
    public static bool RepeatsPaths(byte[] xml, ReadOnlySpan<byte> paths, IEnumerable<string> directories)
    {
        var files = Split(paths);
        var others = new ArrayBufferWriter<byte>(xml.Length);
        Walk(xml, others, files.ToDictionary(Escape, _ => Array.Empty<byte>(), StringComparer.Ordinal));
        foreach (var directory in Outermost(files.Select(FolderOf).Concat(directories)))
            if (others.WrittenSpan.IndexOf(Encoding.UTF8.GetBytes(Escape(directory + "/"))) >= 0)
                return true;
        return false;
    }

    /// <summary>Copies the XML with the names of known files replaced.</summary>
    private static void Walk(ReadOnlySpan<byte> xml, ArrayBufferWriter<byte> result, Dictionary<string, byte[]> names)
    {
        while (NextName(xml) is (var start, var length))
        {
            result.Write(xml[..start]);
            var name = xml.Slice(start, length);
            result.Write(names.TryGetValue(Encoding.UTF8.GetString(name), out var other) ? other : name);
            xml = xml[(start + length)..];
        }
        result.Write(xml);
    }

    private static (int Start, int Length)? NextName(ReadOnlySpan<byte> xml)
    {
        for (var at = 0; xml[at..].IndexOf(Element) is >= 0 and var found;)
        {
            at += found + Element.Length - 1;
            var end = xml[at..].IndexOf((byte)'>');
            if (end < 0) return null;
            var name = xml.Slice(at, end).IndexOf(Attribute);
            if (name < 0) continue;
            var start = at + name + Attribute.Length;
            var length = xml[start..].IndexOf((byte)'"');
            if (length >= 0) return (start, length);
        }
        return null;
    }

    private static Dictionary<string, byte[]> Counterparts(ReadOnlySpan<byte> from, ReadOnlySpan<byte> to)
    {
        var old = Split(from);
        var other = Split(to);
        if (old.Length != other.Length) throw new InvalidDataException("A cache entry lists other files than its header set.");
        var names = new Dictionary<string, byte[]>(old.Length, StringComparer.Ordinal);
        for (var i = 0; i < old.Length; i++) names[Escape(old[i])] = Encoding.UTF8.GetBytes(Escape(other[i]));
        return names;
    }

    /// <summary>The directories that no other contains: what begins with one of them contains it.</summary>
    private static List<string> Outermost(IEnumerable<string> directories)
    {
        var result = new List<string>();
        foreach (var directory in directories.Where(directory => directory.Length > 1).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            if (result.Count == 0 || !result.Exists(outer => directory.StartsWith(outer + "/", StringComparison.Ordinal)))
                result.Add(directory);
        return result;
    }

    private static string FolderOf(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "";

    private static string[] Split(ReadOnlySpan<byte> paths) => Encoding.UTF8.GetString(paths).Split('\0', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>As castxml writes attribute values.</summary>
    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("'", "&apos;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);
}
