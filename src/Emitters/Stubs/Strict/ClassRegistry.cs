using Wrapgen.Pipeline.Model;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>All wrapped classes of a package and of the packages that it builds on, by SWIG name.</summary>
internal sealed class ClassRegistry
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly ConcreteClass?[] _classes;
    private readonly Dictionary<string, ConcreteClass> _byCppText = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ConcreteClass>> _byPythonName = new(StringComparer.Ordinal);

    /// <summary>
    /// Registers the classes of these modules. A class that several of them wrap is merged into the first.
    /// </summary>
    /// <param name="modules">Modules in order of their names.</param>
    /// <param name="rules">Conventions of the library.</param>
    /// <param name="report">Receives warnings about classes that contradict each other.</param>
    public ClassRegistry(IReadOnlyCollection<StubModule> modules, StrictStubRules rules, Action<Diagnostic> report)
    {
        var declared = Merge(modules, report);
        _classes = new ConcreteClass?[declared.Count];
        _byCppText.EnsureCapacity(declared.Count);
        var isStarted = new bool[declared.Count];
        for (var number = 0; number < declared.Count; number++)
        {
            var type = Connect(number, declared, isStarted, rules)!;
            if (!_byPythonName.TryGetValue(type.PythonName, out var list))
                _byPythonName[type.PythonName] = list = [];
            list.Add(type);
            _byCppText.TryAdd(type.CppText, type);
        }
    }

    public int Count => _classes.Length;

    /// <summary>Names of classes and templates with their concrete classes, in order of submodules.</summary>
    public IReadOnlyDictionary<string, List<ConcreteClass>> ByPythonName => _byPythonName;

    /// <summary>The class that a template argument names; null for other arguments.</summary>
    public ConcreteClass? Find(TemplateArgument argument) =>
        argument.Class is { } reference ? Find(reference.SwigName) : _byCppText.GetValueOrDefault(argument.CppText);

    public ConcreteClass? Find(string swigName) =>
        _numbers.TryGetValue(swigName, out var number) ? _classes[number] : null;

    private List<DeclaredClass> Merge(IReadOnlyCollection<StubModule> modules, Action<Diagnostic> report)
    {
        var declared = new List<DeclaredClass>(modules.Sum(module => module.Classes.Count));
        _numbers.EnsureCapacity(declared.Capacity);
        foreach (var module in modules)
        foreach (var type in module.Classes)
        {
            if (_numbers.TryAdd(type.Model.SwigName, declared.Count))
                declared.Add(type);
            else
            {
                var number = _numbers[type.Model.SwigName];
                declared[number] = declared[number].Merge(type, report);
            }
        }
        return declared;
    }

    /// <summary>
    /// Makes a class after its bases. Null for a base that is still being made, which only a damaged store has.
    /// </summary>
    private ConcreteClass? Connect(int number, List<DeclaredClass> declared, bool[] isStarted, StrictStubRules rules)
    {
        if (isStarted[number])
            return _classes[number];
        isStarted[number] = true;
        var references = declared[number].Model.Bases;
        var bases = new List<ConcreteClass>(references.Count);
        foreach (var reference in references.AsSpan())
            if (
                _numbers.TryGetValue(reference.SwigName, out var parent)
                && Connect(parent, declared, isStarted, rules) is { } type
            )
                bases.Add(type);
        return _classes[number] = new ConcreteClass(declared[number], number, [.. bases], rules);
    }
}
