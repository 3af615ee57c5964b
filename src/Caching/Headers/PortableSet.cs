using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Headers;

/// <summary>
/// Header sets as remote caches store them. A tool's own headers, such as those beside castxml, lie under no directory
/// of the command; they are recorded relative to where the tool is installed, so that no absolute path is left.
/// </summary>
/// <param name="prefixes">Where each program of the command is installed, in order.</param>
internal sealed class PortableSet(IReadOnlyList<string> prefixes)
{
    /// <summary>The first number that stands for a place where a program is installed.</summary>
    private const int FirstPrefix = 1 << 24;

    /// <summary>
    /// The portable form of a set; null when a file lies neither under a directory of the command nor beside a program:
    /// such a set only ever holds at the same path.
    /// </summary>
    /// <exception cref="InvalidDataException">The set is damaged.</exception>
    public byte[]? TryMake(ReadOnlySpan<byte> set)
    {
        var isPortable = true;
        var made = Map(
            set,
            path =>
            {
                if (!Path.IsPathRooted(path.Rest))
                    return path;
                for (var i = 0; i < prefixes.Count; i++)
                    if (path.Rest.StartsWith(prefixes[i], StringComparison.Ordinal))
                        return new RootedPath(FirstPrefix + i, path.Rest[prefixes[i].Length..]);
                isPortable = false;
                return path;
            }
        );
        return isPortable ? made : null;
    }

    /// <summary>The set with the paths of this machine.</summary>
    /// <param name="set">A portable set.</param>
    /// <param name="roots">The directories of the command.</param>
    /// <exception cref="InvalidDataException">The set is damaged, or names paths of another machine.</exception>
    public byte[] Localize(ReadOnlySpan<byte> set, PathRoots roots) =>
        Map(
            set,
            path =>
            {
                if (Path.IsPathRooted(path.Rest))
                    throw new InvalidDataException("A header set from elsewhere contains an absolute path.");
                if (path.Root < FirstPrefix)
                    return path;
                return path.Root - FirstPrefix < prefixes.Count
                    ? new RootedPath(roots.None, prefixes[path.Root - FirstPrefix] + path.Rest)
                    : throw new InvalidDataException("A header set from elsewhere names an unknown program.");
            }
        );

    /// <summary>Copies an encoded set with other paths.</summary>
    private static byte[] Map(ReadOnlySpan<byte> set, Func<RootedPath, RootedPath> map)
    {
        var reader = new ByteReader(set);
        var writer = new ByteWriter(set.Length + 1);
        writer.Byte(reader.Byte());
        writer.Digest(reader.Digest());
        for (var count = Count(ref reader, writer); count > 0; count--)
        {
            Copy(ref reader, writer, map);
            writer.Digest(reader.Digest());
        }
        for (var count = Count(ref reader, writer); count > 0; count--)
        {
            Copy(ref reader, writer, map);
            Copy(ref reader, writer, map);
        }
        for (var count = Count(ref reader, writer); count > 0; count--)
            Copy(ref reader, writer, map);
        for (var count = Count(ref reader, writer); count > 0; count--)
        {
            Copy(ref reader, writer, map);
            writer.Bytes(reader.Bytes());
        }
        return writer.Written.ToArray();
    }

    private static int Count(ref ByteReader reader, ByteWriter writer)
    {
        var count = reader.ItemCount();
        writer.Count(count);
        return count;
    }

    private static void Copy(ref ByteReader reader, ByteWriter writer, Func<RootedPath, RootedPath> map)
    {
        var mapped = map(new RootedPath(reader.Count(), reader.Text()));
        writer.Count(mapped.Root);
        writer.Text(mapped.Rest);
    }
}
