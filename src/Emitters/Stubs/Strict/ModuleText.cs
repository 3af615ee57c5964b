using System.Text;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>Text of one module in the making, and what it has to import.</summary>
internal sealed class ModuleText(string submodule)
{
    private readonly SortedDictionary<string, SortedSet<string>> _imports = new(StringComparer.Ordinal);
    private readonly StringBuilder _text = new();

    /// <summary>Names of other modules that were used, by module of the package.</summary>
    public IReadOnlyDictionary<string, SortedSet<string>> Imports => _imports;

    public StringBuilder Text => _text;

    /// <summary>The text so far, and a new beginning.</summary>
    public string Take()
    {
        var text = _text.ToString();
        _text.Clear();
        return text;
    }

    /// <summary>Appends a type and remembers what it needs.</summary>
    public ModuleText Append(PythonType type)
    {
        foreach (var atom in type.Atoms) Use(atom);
        _text.Append(type.Text);
        return this;
    }

    public ModuleText Append(string text)
    {
        _text.Append(text);
        return this;
    }

    /// <summary>Remembers that a class is used.</summary>
    public string Use(ConcreteClass type)
    {
        if (type.Submodule != submodule) Import($"{type.Submodule}Python", type.Name);
        return type.Name;
    }

    /// <summary>Remembers that a name of another module of the package is used.</summary>
    public void Import(string module, string name)
    {
        if (!_imports.TryGetValue(module, out var names)) _imports[module] = names = new SortedSet<string>(StringComparer.Ordinal);
        names.Add(name);
    }

    private void Use(Atom atom)
    {
        if (atom.Class is not null) Use(atom.Class);
        if (atom.Item is null) return;
        foreach (var item in atom.Item.Atoms) Use(item);
    }
}
