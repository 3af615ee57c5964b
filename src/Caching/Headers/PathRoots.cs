using System.Text;
using Wrapgen.Caching.Commands;

namespace Wrapgen.Caching.Headers;

/// <summary>
/// The numbered directories of a command: include directories in search order, the directory of the unit, base
/// directories. A path is recorded as a number and a rest, so a checkout elsewhere, whose command has other directories
/// at the same positions, finds its own files by the same record.
/// </summary>
internal sealed class PathRoots
{
    private readonly byte[][] _roots;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public PathRoots(IReadOnlyList<SearchDirectory> search, string unitFolder, IReadOnlyList<string> baseDirectories)
    {
        Search = search;
        var roots = new List<string>(search.Count + 1 + baseDirectories.Count);
        foreach (var directory in search)
            roots.Add(Trim(directory.Path));
        roots.Add(unitFolder);
        foreach (var directory in baseDirectories)
            roots.Add(Trim(directory));
        for (var i = 0; i < roots.Count; i++)
            _numbers.TryAdd(roots[i], i);
        Paths = roots;
        _roots = [.. roots.Select(Encoding.UTF8.GetBytes)];
    }

    /// <summary>Include directories in the order in which the tool searches them.</summary>
    public IReadOnlyList<SearchDirectory> Search { get; }

    /// <summary>
    /// Every root as given, without a trailing slash. Include directories come first and have the same numbers.
    /// </summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>The number of a path that lies under no root and is recorded unchanged.</summary>
    public int None => _roots.Length;

    /// <summary>Splits a path at the longest root that is a prefix of it.</summary>
    public RootedPath Split(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
            if (_numbers.TryGetValue(path[..slash], out var root))
                return new RootedPath(root, path[(slash + 1)..]);
        if (path.Length > 0 && path[0] != '/' && _numbers.TryGetValue("", out var unit))
            return new RootedPath(unit, path);
        return new RootedPath(None, path);
    }

    /// <summary>Writes the path of a record into a buffer.</summary>
    public void Fill(PathBuffer buffer, int root, ReadOnlySpan<byte> rest)
    {
        buffer.Reset();
        if (root < 0 || root > None)
            throw new InvalidDataException("A recorded path has an impossible root.");
        if (root < None && _roots[root].Length > 0)
        {
            buffer.Append(_roots[root]);
            if (!rest.IsEmpty)
                buffer.Append("/"u8);
        }
        buffer.Append(rest);
    }

    private static string Trim(string path) => path.Length > 1 ? path.TrimEnd('/') : path;
}
