using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>
/// What the stub of a submodule depends on: its own row, the rows of all submodules that it names, directly or through
/// others, and those that share a class name of the package with it. Their hashes decide whether a stub is stale.
/// </summary>
internal sealed class ModuleDependencies
{
    private readonly string[] _names;
    private readonly UInt128[] _rows;
    private readonly HashSet<int>[] _direct;

    /// <param name="modules">All modules, including those of other packages; the first of a name counts.</param>
    public ModuleDependencies(IReadOnlyCollection<StubModule> modules)
    {
        _names =
        [
            .. modules
                .SelectMany(module => module.References.Append(module.Submodule))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
        _rows = new UInt128[_names.Length];
        _direct = [.. _names.Select(_ => new HashSet<int>())];
        var sharing = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var module in modules.Reverse())
        {
            var number = NumberOf(module.Submodule);
            _rows[number] = module.Hash;
            _direct[number].UnionWith(module.References.Select(NumberOf));
            foreach (
                var name in module
                    .Classes.Select(type => type.PythonName)
                    .Concat(module.Content.Functions.Select(function => function.ClassName))
            )
            {
                if (!sharing.TryGetValue(name, out var numbers))
                    sharing[name] = numbers = [];
                // The names of a module are adjacent.
                if (numbers.Count == 0 || numbers[^1] != number)
                    numbers.Add(number);
            }
        }
        foreach (var numbers in sharing.Values.Where(numbers => numbers.Count > 1))
        foreach (var number in numbers)
            _direct[number].UnionWith(numbers);
    }

    /// <summary>The hash of everything that the stub of a submodule depends on, except headers.</summary>
    public UInt128 HashOf(string submodule)
    {
        var reached = new bool[_names.Length];
        var start = NumberOf(submodule);
        reached[start] = true;
        var waiting = new Stack<int>([start]);
        while (waiting.TryPop(out var next))
        {
            foreach (var named in _direct[next])
            {
                if (reached[named])
                    continue;
                reached[named] = true;
                waiting.Push(named);
            }
        }
        var hash = new XxHash128();
        Span<byte> number = stackalloc byte[16];
        for (var index = 0; index < _names.Length; index++)
        {
            if (!reached[index])
                continue;
            hash.Append(Encoding.UTF8.GetBytes(_names[index]));
            BinaryPrimitives.WriteUInt128LittleEndian(number, _rows[index]);
            hash.Append(number);
        }
        return hash.GetCurrentHashAsUInt128();
    }

    private int NumberOf(string submodule) => Array.BinarySearch(_names, submodule, StringComparer.Ordinal);
}
