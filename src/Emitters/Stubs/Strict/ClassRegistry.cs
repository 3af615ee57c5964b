using Wrapgen.Pipeline.Model;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>All wrapped classes of a package and of the packages that it builds on, by SWIG name.</summary>
internal sealed class ClassRegistry
{
    private readonly Dictionary<string, ConcreteClass> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ConcreteClass> _byCppText = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ConcreteClass>> _byPythonName = new(StringComparer.Ordinal);

    /// <summary>
    /// Registers the classes of these modules. A class that several of them wrap is merged into the first.
    /// </summary>
    /// <param name="modules">Modules in order of their names.</param>
    /// <param name="report">Receives warnings about classes that contradict each other.</param>
    public ClassRegistry(IReadOnlyCollection<StubModule> modules, Action<Diagnostic> report)
    {
        var order = new List<ConcreteClass>(modules.Sum(module => module.Classes.Count));
        _classes.EnsureCapacity(order.Capacity);
        _byCppText.EnsureCapacity(order.Capacity);
        foreach (var module in modules)
        {
            foreach (var type in module.Classes)
            {
                if (_classes.TryAdd(type.Name, type))
                    order.Add(type);
                else
                    _classes[type.Name].Merge(type, report);
            }
        }
        ConcreteClass? Of(ClassReference reference) => Find(reference.SwigName);
        for (var number = 0; number < order.Count; number++)
        {
            var type = order[number];
            if (!_byPythonName.TryGetValue(type.PythonName, out var list))
                _byPythonName[type.PythonName] = list = [];
            list.Add(type);
            _byCppText.TryAdd(type.CppText, type);
            type.Connect(number, Of);
        }
    }

    public int Count => _classes.Count;

    /// <summary>Names of classes and templates with their concrete classes in order of submodules.</summary>
    public IReadOnlyDictionary<string, List<ConcreteClass>> ByPythonName => _byPythonName;

    /// <summary>The class that is this template argument; null for other arguments.</summary>
    public ConcreteClass? Find(TemplateArgument argument) =>
        argument.Class is { } reference ? Find(reference.SwigName) : _byCppText.GetValueOrDefault(argument.CppText);

    public ConcreteClass? Find(string swigName) => _classes.GetValueOrDefault(swigName);
}
