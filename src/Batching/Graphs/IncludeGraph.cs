using System.Globalization;
using Wrapgen.Platform.Files;

namespace Wrapgen.Batching.Graphs;

/// <summary>
/// Which file of a batch includes which, as clang writes it for <c>-dependency-dot</c>. The graph has a node for each
/// file, the list of <c>-MD</c> a line for each name under which a file was opened: together they give the names.
/// </summary>
internal sealed class IncludeGraph
{
    private readonly Dictionary<int, IReadOnlyList<string>> _names = [];
    private readonly Dictionary<int, List<int>> _includes = [];
    private readonly Dictionary<string, int> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<int, OrderedDictionary<int, bool>> _reaches = [];

    private IncludeGraph() { }

    /// <summary>Reads a graph; null when a label may stand for two files.</summary>
    /// <param name="dot">The graph.</param>
    /// <param name="files">The files that <c>-MD</c> lists.</param>
    public static IncludeGraph? TryParse(string dot, IReadOnlyList<string> files)
    {
        var graph = new IncludeGraph();
        var labels = new Dictionary<int, string>();
        foreach (var line in dot.AsSpan().EnumerateLines())
            graph.Read(line, labels);
        return graph.Name(labels, files) ? graph : null;
    }

    /// <summary>The files that a unit reads, its source first, in the order in which they are first included.</summary>
    /// <returns>Null when the batch did not read the source.</returns>
    public IReadOnlyList<string>? FilesOf(string source) =>
        ReachOf(source)?.Keys.SelectMany(node => _names[node]).ToList();

    /// <summary>The files that a source leads to, each by its first name, in the order in which they are first included.</summary>
    public IEnumerable<string> FirstNamesOf(string source) =>
        ReachOf(source)?.Keys.Select(node => _names[node][0]) ?? [];

    /// <summary>True when a unit reads a header, or may read it because the graph does not know the header.</summary>
    /// <param name="source">The source of the unit.</param>
    /// <param name="header">The header, by any of its names.</param>
    public bool MayRead(string source, string header) =>
        !_nodes.TryGetValue(header, out var node) || ReachOf(source) is not { } reach || reach.ContainsKey(node);

    /// <summary>The files that a file includes, by the first name of each.</summary>
    public IEnumerable<string> IncludedBy(string file) =>
        _nodes.TryGetValue(file, out var node) && _includes.TryGetValue(node, out var included)
            ? included.Select(other => _names[other][0])
            : [];

    /// <summary>The nodes that a source leads to, in the order in which they are first included.</summary>
    private OrderedDictionary<int, bool>? ReachOf(string source)
    {
        if (!_nodes.TryGetValue(source, out var root))
            return null;
        if (_reaches.TryGetValue(root, out var known))
            return known;
        var reach = new OrderedDictionary<int, bool>();
        var open = new Stack<int>([root]);
        while (open.TryPop(out var node))
        {
            if (!reach.TryAdd(node, true) || !_includes.TryGetValue(node, out var included))
                continue;
            for (var i = included.Count - 1; i >= 0; i--)
                open.Push(included[i]);
        }
        return _reaches[root] = reach;
    }

    private void Read(ReadOnlySpan<char> line, Dictionary<int, string> labels)
    {
        const string Header = "header_",
            Arrow = " -> header_",
            Label = "label=\"";
        line = line.Trim();
        if (!line.StartsWith(Header, StringComparison.Ordinal))
            return;
        line = line[Header.Length..];
        var node = Number(line);
        var arrow = line.IndexOf(Arrow, StringComparison.Ordinal);
        if (arrow >= 0 && line[..arrow].IndexOfAnyExceptInRange('0', '9') < 0)
        {
            if (!_includes.TryGetValue(node, out var included))
                _includes[node] = included = [];
            included.Add(Number(line[(arrow + Arrow.Length)..]));
            return;
        }
        var start = line.IndexOf(Label, StringComparison.Ordinal);
        if (start >= 0)
            labels[node] = Unescape(line[(start + Label.Length)..]);
    }

    private static int Number(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExceptInRange('0', '9');
        return int.Parse(length < 0 ? text : text[..length], NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static string Unescape(ReadOnlySpan<char> text)
    {
        var label = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length && text[i] != '"'; i++)
            label.Append(text[i] == '\\' && i + 1 < text.Length ? text[++i] : text[i]);
        return label.ToString();
    }

    /// <summary>Finds the names of each node: clang leaves out the first slash of a label.</summary>
    private bool Name(Dictionary<int, string> labels, IReadOnlyList<string> files)
    {
        var listed = new HashSet<string>(files, StringComparer.Ordinal);
        var byIdentity = new Dictionary<(ulong, ulong), List<string>>();
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (node, label) in labels)
        {
            var absolute = "/" + label;
            var (isAbsolute, isPlain) = (listed.Contains(absolute), listed.Contains(label));
            if (isAbsolute == isPlain)
                return false;
            var name = isAbsolute ? absolute : label;
            _names[node] = [name];
            _nodes[name] = node;
            named.Add(name);
        }
        foreach (var other in files.Where(file => !named.Contains(file)))
        {
            var identity = IdentityOf(other);
            if (!byIdentity.TryGetValue(identity, out var names))
                byIdentity[identity] = names = [];
            names.Add(other);
        }
        return byIdentity.Count == 0 || AddOtherNames(byIdentity);
    }

    private bool AddOtherNames(Dictionary<(ulong, ulong), List<string>> byIdentity)
    {
        foreach (var node in _names.Keys.ToArray())
        {
            if (!byIdentity.Remove(IdentityOf(_names[node][0]), out var names))
                continue;
            _names[node] = [.. _names[node], .. names];
            foreach (var name in names)
                _nodes[name] = node;
        }
        return byIdentity.Count == 0;
    }

    private static (ulong, ulong) IdentityOf(string path)
    {
        var stamp = FileStamp.Of(path);
        return (stamp.Device, stamp.Inode);
    }
}
