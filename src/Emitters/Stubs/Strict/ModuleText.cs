using System.Buffers;
using Wrapgen.Emitters.Stubs.Templates;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>
/// The text of a module, built block by block, and what it must import. Its memory is reused for the next module.
/// </summary>
/// <param name="classCount">Number of all classes.</param>
internal sealed class ModuleText(int classCount)
{
    // Enough characters for most modules; the longest ones make it grow.
    private const int InitialSize = 128 * 1024;

    private readonly ArrayBufferWriter<char> _text = new(InitialSize);
    private readonly List<Range> _blocks = [];
    private readonly bool[] _isUsed = new bool[classCount];
    private readonly SortedDictionary<string, SortedSet<string>> _imports = new(StringComparer.Ordinal);
    private string _submodule = "";
    private StubNames _names;
    private int _blockStart;

    /// <summary>Names of other modules that were used, by module of the package.</summary>
    public IReadOnlyDictionary<string, SortedSet<string>> Imports => _imports;

    public int Length => _text.WrittenCount;

    /// <summary>Names that were used.</summary>
    public StubNames Names => _names;

    /// <summary>Returns the blocks so far, and begins a new list.</summary>
    public Range[] TakeBlocks()
    {
        Range[] blocks = [.. _blocks];
        _blocks.Clear();
        return blocks;
    }

    /// <summary>A part of the text; valid until text is added.</summary>
    public TextBlock Of(Range part) => new(_text.WrittenMemory[part]);

    /// <summary>Begins another module.</summary>
    public void Begin(string submodule)
    {
        _text.ResetWrittenCount();
        _blocks.Clear();
        Array.Clear(_isUsed);
        _imports.Clear();
        (_submodule, _names) = (submodule, StubNames.None);
        // All blocks together begin with an empty line.
        Append("\n");
        _blockStart = _text.WrittenCount;
    }

    /// <summary>Ends a block; a line feed separates it from the next one.</summary>
    public void EndBlock()
    {
        _blocks.Add(_blockStart.._text.WrittenCount);
        Append("\n");
        _blockStart = _text.WrittenCount;
    }

    /// <summary>Appends a type, and records what it must import.</summary>
    public ModuleText Append(PythonType type)
    {
        Use(type);
        return Append(type.Text);
    }

    /// <summary>Appends text.</summary>
    public ModuleText Append(ReadOnlySpan<char> text)
    {
        // The extension method for buffer writers in general would make virtual calls.
        text.CopyTo(_text.GetSpan(text.Length));
        _text.Advance(text.Length);
        return this;
    }

    public ModuleText Append(string text) => Append(text.AsSpan());

    /// <summary>Appends text that uses names.</summary>
    public ModuleText Append(string text, StubNames names)
    {
        Use(names);
        return Append(text);
    }

    /// <summary>Repeats text of this module.</summary>
    public void Repeat(Range range)
    {
        var (start, length) = range.GetOffsetAndLength(_text.WrittenCount);
        var target = _text.GetSpan(length);
        _text.WrittenSpan.Slice(start, length).CopyTo(target);
        _text.Advance(length);
    }

    /// <summary>Records that names are used.</summary>
    public void Use(StubNames names) => _names |= names;

    /// <summary>Records that the classes of a type are used, and the names in the text that is written for it.</summary>
    public void UseAs(PythonType type, string written)
    {
        var names = _names;
        Use(type);
        _names = names | StubName.In(written);
    }

    /// <summary>Records that the names and classes of a type are used.</summary>
    public void Use(PythonType type)
    {
        foreach (var atom in type.Atoms)
        {
            _names |= atom.Names;
            if (atom.Kind == UnionMemberKind.Variable)
                Import(".", atom.Import);
            else if (atom.Import.Length > 0)
                Use(atom.Class!, atom.Import);
            else if (atom.Class is not null)
                Use(atom.Class);
            if (atom.Item is not null)
                Use(atom.Item);
            foreach (var part in atom.Parts)
                Use(part);
        }
    }

    /// <summary>Records that a class is used.</summary>
    public string Use(ConcreteClass type)
    {
        if (!_isUsed[type.Number] && type.Submodule != _submodule)
            Import(type.PythonModule, type.Name);
        _isUsed[type.Number] = true;
        return type.Name;
    }

    /// <summary>Records that a name is used that the module of a class has.</summary>
    public void Use(ConcreteClass type, string name)
    {
        if (type.Submodule != _submodule)
            Import(type.PythonModule, name);
    }

    /// <summary>Records that a name of another module of the package is used.</summary>
    public void Import(string module, string name)
    {
        if (!_imports.TryGetValue(module, out var names))
            _imports[module] = names = new SortedSet<string>(StringComparer.Ordinal);
        names.Add(name);
    }
}
