using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace Wrapgen.Cli.Tests.Layering;

/// <summary>Which namespaces of the program use which others, as the compiled code has it.</summary>
internal sealed class NamespaceGraph
{
    private readonly Dictionary<string, HashSet<string>> _targets = new(StringComparer.Ordinal);
    private readonly Dictionary<(string From, string To), SortedSet<string>> _uses = [];

    public NamespaceGraph(params IEnumerable<System.Reflection.Assembly> assemblies)
    {
        var code = new ArchLoader().LoadAssemblies([.. assemblies]).Build();
        foreach (var type in code.Types)
        foreach (var dependency in type.Dependencies)
            Add(type, dependency.Target);
    }

    /// <summary>The namespaces that have code of their own.</summary>
    public IEnumerable<string> Names => _targets.Keys;

    /// <summary>Sets of namespaces that reach each other, each with the uses that close the circle.</summary>
    public IEnumerable<string> Cycles()
    {
        var reachable = _targets.Keys.ToDictionary(name => name, Reachable);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in _targets.Keys.Order(StringComparer.Ordinal))
        {
            var circle = reachable[name]
                .Where(other => reachable[other].Contains(name))
                .ToHashSet(StringComparer.Ordinal);
            if (circle.Count < 2 || !seen.Add(name))
                continue;
            seen.UnionWith(circle);
            var uses =
                from use in _uses
                where circle.Contains(use.Key.From) && circle.Contains(use.Key.To)
                orderby use.Key.From, use.Key.To
                select $"  {use.Key.From} -> {use.Key.To}: {string.Join(", ", use.Value.Take(8))}";
            yield return string.Join(' ', circle.Order(StringComparer.Ordinal)) + "\n" + string.Join('\n', uses);
        }
    }

    private void Add(IType type, IType target)
    {
        // The loader gives the parameters of generic types and methods the first namespace that it met them in.
        if (type is GenericParameter || target is GenericParameter)
            return;
        // Some types of the compiler lie in no namespace.
        var from = type.Namespace?.FullName ?? "";
        var to = target.Namespace?.FullName ?? "";
        if (!IsOurs(from))
            return;
        _targets.TryAdd(from, new HashSet<string>(StringComparer.Ordinal));
        if (!IsOurs(to) || from == to)
            return;
        _targets.TryAdd(to, new HashSet<string>(StringComparer.Ordinal));
        _targets[from].Add(to);
        if (!_uses.TryGetValue((from, to), out var uses))
            _uses[(from, to)] = uses = new SortedSet<string>(StringComparer.Ordinal);
        uses.Add($"{type.Name} uses {target.Name}");
    }

    private HashSet<string> Reachable(string name)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>([name]);
        while (waiting.TryPop(out var next))
            foreach (var target in _targets[next])
                if (found.Add(target))
                    waiting.Push(target);
        return found;
    }

    private static bool IsOurs(string name) =>
        name == "Wrapgen" || name.StartsWith("Wrapgen.", StringComparison.Ordinal);
}
