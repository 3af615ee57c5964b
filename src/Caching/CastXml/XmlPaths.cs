using System.Buffers;
using System.Text;
using static Wrapgen.Caching.Headers.SourcePath;

namespace Wrapgen.Caching.CastXml;

/// <summary>
/// The paths in castxml's XML. Where castxml itself names a file of the unit (<see cref="XmlPathScanner"/>), the path
/// is replaced for a build that has the file elsewhere. For paths in other places, what castxml would write is unknown;
/// such XML is only served for the same paths.
/// </summary>
internal static class XmlPaths
{
    /// <summary>The XML with every file name of one list replaced by its counterpart in the other.</summary>
    /// <exception cref="InvalidDataException">The lists do not have the same length, or contradict each other.</exception>
    public static byte[] Relocate(byte[] xml, ReadOnlySpan<byte> from, ReadOnlySpan<byte> to)
    {
        if (from.SequenceEqual(to))
            return xml;
        var names = Counterparts(from, to).GetAlternateLookup<ReadOnlySpan<byte>>();
        var folders = FolderCounterparts(from, to).GetAlternateLookup<ReadOnlySpan<byte>>();
        var result = new ArrayBufferWriter<byte>(xml.Length + xml.Length / 16 + 1);
        var written = 0;
        for (var places = new XmlPathScanner(xml); places.MoveNext(); )
        {
            var (start, length) = places.Name.GetOffsetAndLength(xml.Length);
            if (!names.TryGetValue(xml.AsSpan(start, length), out var other))
            {
                length = places.IsElement ? 0 : xml.AsSpan(start, length).LastIndexOf((byte)'/');
                if (length <= 0 || !folders.TryGetValue(xml.AsSpan(start, length), out var folder))
                    continue;
                other = folder ?? throw new InvalidDataException("Files of a directory are in several ones now.");
            }
            result.Write(xml.AsSpan(written..start));
            result.Write(other);
            written = start + length;
        }
        result.Write(xml.AsSpan(written));
        return result.WrittenSpan.ToArray();
    }

    /// <summary>
    /// True when <see cref="Relocate"/> turns this XML into what castxml would write for files in another place: the
    /// XML mentions no directory of the files, and none of the given directories, anywhere else.
    /// </summary>
    public static bool CanRelocate(byte[] xml, ReadOnlySpan<byte> paths, IEnumerable<string> directories)
    {
        var files = Split(paths);
        // A name that ends like a position could be mistaken for a shorter one. The MSVC name of an anonymous namespace
        // contains a hash of the path.
        if (Array.Exists(files, HasPosition) || xml.AsSpan().IndexOf("?A0x"u8) >= 0)
            return false;
        var names = files.Select(Escaped).ToHashSet(new ByteComparer()).GetAlternateLookup<ReadOnlySpan<byte>>();
        // A unit of a batch may name a lambda in a header that only other units read.
        var folders = files
            .Select(file => Escaped(FolderOf(file)))
            .ToHashSet(new ByteComparer())
            .GetAlternateLookup<ReadOnlySpan<byte>>();
        var others = new ArrayBufferWriter<byte>(xml.Length + 1);
        var written = 0;
        for (var places = new XmlPathScanner(xml); places.MoveNext(); )
        {
            var (start, length) = places.Name.GetOffsetAndLength(xml.Length);
            var name = xml.AsSpan(start, length);
            if (names.Contains(name) || !places.IsElement && IsIn(folders, name))
            {
                others.Write(xml.AsSpan(written..start));
                written = start + length;
            }
            else if (places.IsElement && !name.StartsWith("&lt;"u8))
            {
                // castxml spells it differently than its list of headers does (./x.h), so its counterpart is unknown.
                return false;
            }
        }
        others.Write(xml.AsSpan(written));
        foreach (var mention in Mentions(files, directories))
            if (mention.Length < 2 || others.WrittenSpan.IndexOf(Escaped(mention)) >= 0)
                return false;
        return true;
    }

    private static bool IsIn(HashSet<byte[]>.AlternateLookup<ReadOnlySpan<byte>> folders, ReadOnlySpan<byte> name) =>
        name.LastIndexOf((byte)'/') is > 0 and var slash && folders.Contains(name[..slash]);

    /// <summary>What the XML must not contain: outermost directories, and files without a directory.</summary>
    private static IEnumerable<string> Mentions(string[] files, IEnumerable<string> directories)
    {
        var all = Outermost(files.Select(FolderOf).Concat(directories))
            .Select(directory => directory + "/")
            .Concat(files.Where(file => FolderOf(file).Length <= 1));
        foreach (var text in all)
        {
            yield return text;
            // A printed literal escapes these characters, so the text before them is searched for as well.
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

    /// <summary>Where the directories of the files are now; null for one whose files are in several.</summary>
    private static Dictionary<byte[], byte[]?> FolderCounterparts(ReadOnlySpan<byte> from, ReadOnlySpan<byte> to)
    {
        var folders = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (old, other) in Split(from).Zip(Split(to), (old, other) => (FolderOf(old), FolderOf(other))))
            if (!folders.TryAdd(old, other) && folders[old] != other)
                folders[old] = null;
        return folders.ToDictionary(
            pair => Escaped(pair.Key),
            pair => pair.Value is { } folder ? Escaped(folder) : null,
            new ByteComparer()
        );
    }

    /// <summary>The directories that no other one contains. A path that begins with one of them mentions it.</summary>
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

    private static string[] Split(ReadOnlySpan<byte> paths) =>
        Encoding.UTF8.GetString(paths).Split('\0', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The text as castxml escapes it in attribute values.</summary>
    private static byte[] Escaped(string text) =>
        Encoding.UTF8.GetBytes(
            text.Replace("&", "&amp;", StringComparison.Ordinal)
                .Replace("<", "&lt;", StringComparison.Ordinal)
                .Replace(">", "&gt;", StringComparison.Ordinal)
                .Replace("'", "&apos;", StringComparison.Ordinal)
                .Replace("\"", "&quot;", StringComparison.Ordinal)
        );
}
