using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>
/// What the stub of a submodule follows from: its own row, those of all submodules that it names, directly or through others, and those that
/// share a class name of the package with it. Hashes of all that decide whether a stub is stale.
/// </summary>
internal sealed class ModuleDependencies
{
    private readonly Dictionary<string, UInt128> _rows;
    private readonly Dictionary<string, HashSet<string>> _direct = new(StringComparer.Ordinal);
    private readonly UInt128 _seed;

    /// <param name="modules">All modules, those of other packages included.</param>
    /// <param name="rows">Hash of each module's row.</param>
    /// <param name="seed">Hash of what all stubs follow from.</param>
    public ModuleDependencies(IReadOnlyCollection<WrapperModule> modules, Dictionary<string, UInt128> rows, UInt128 seed)
    {
        (_rows, _seed) = (rows, seed);
        foreach (var module in modules) _direct[module.Submodule] = NamedBy(module);
        var byName = modules.SelectMany(module => NamesOf(module).Select(name => (Name: name, module.Submodule)))
            .GroupBy(item => item.Name, item => item.Submodule, StringComparer.Ordinal);
        foreach (var sharing in byName.Select(group => group.ToHashSet(StringComparer.Ordinal)).Where(sharing => sharing.Count > 1))
            foreach (var submodule in sharing) _direct[submodule].UnionWith(sharing);
    }

    /// <summary>The hash of everything that the stub of a submodule follows from, but for the headers.</summary>
    public UInt128 HashOf(string submodule)
    {
        var reached = new SortedSet<string>(StringComparer.Ordinal) { submodule };
        var waiting = new Stack<string>([submodule]);
        while (waiting.TryPop(out var next))
            foreach (var named in _direct.GetValueOrDefault(next, []))
                if (reached.Add(named)) waiting.Push(named);
        var hash = new XxHash128();
        Span<byte> number = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128LittleEndian(number, _seed);
        hash.Append(number);
        foreach (var name in reached)
        {
            hash.Append(Encoding.UTF8.GetBytes(name));
            BinaryPrimitives.WriteUInt128LittleEndian(number, _rows.GetValueOrDefault(name));
            hash.Append(number);
        }
        return hash.GetCurrentHashAsUInt128();
    }

    private static HashSet<string> NamedBy(WrapperModule module)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<TypeModel>(ReferenceEqualityComparer.Instance);
        void Add(TypeModel? type)
        {
            for (; type is not null && seen.Add(type); type = type.Item)
                if (type.Submodule.Length > 0) named.Add(type.Submodule);
        }

        foreach (var type in module.Classes)
        {
            foreach (var parent in type.Bases) named.Add(parent.Submodule);
            foreach (var argument in type.TemplateArguments)
                if (argument.Class is { } reference) named.Add(reference.Submodule);
            foreach (var method in type.Methods)
            {
                Add(method.Result);
                foreach (var parameter in method.Parameters) Add(parameter.Type);
            }
        }
        return named;
    }

    /// <summary>Names of the package that a module has a say in: its classes, and the classes that its functions run.</summary>
    private static IEnumerable<string> NamesOf(WrapperModule module) => module.Classes
        .Select(type => type.CppName[(type.CppName.LastIndexOf(':') + 1)..]).Concat(module.Functions.Select(function => function.ClassName)).Distinct(StringComparer.Ordinal);
}
