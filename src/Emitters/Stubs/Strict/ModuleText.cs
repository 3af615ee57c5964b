using System.Buffers;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>Text of a module in the making, block by block, and what it has to import. Its memory serves one module after the other.</summary>
internal sealed class ModuleText
{
    // Most modules' text in characters; the longest ones make it grow.
    private const int InitialSize = 128 * 1024;

    private readonly ArrayBufferWriter<char> _text = new(InitialSize);
    private readonly List<Range> _blocks = [];
    private readonly HashSet<Identity<ConcreteClass>> _known = [];
    private readonly SortedDictionary<string, SortedSet<string>> _imports = new(StringComparer.Ordinal);
    private string _submodule = "";
    private int _blockStart;

    /// <summary>Names of other modules that were used, by module of the package.</summary>
    public IReadOnlyDictionary<string, SortedSet<string>> Imports => _imports;

    public int Length => _text.WrittenCount;

    /// <summary>All text so far.</summary>
    public ReadOnlySpan<char> Text => _text.WrittenSpan;

    /// <summary>The blocks so far, and begins to collect others.</summary>
    public Range[] TakeBlocks()
    {
        Range[] blocks = [.. _blocks];
        _blocks.Clear();
        return blocks;
    }

    /// <summary>The text of blocks; good until text is added.</summary>
    public IEnumerable<TextBlock> Of(Range[] blocks) => blocks.Select(block => new TextBlock(_text.WrittenMemory[block]));

    /// <summary>Begins another module.</summary>
    public void Begin(string submodule)
    {
        _text.ResetWrittenCount();
        _blocks.Clear();
        _known.Clear();
        _imports.Clear();
        (_submodule, _blockStart) = (submodule, 0);
    }

    /// <summary>Ends a block.</summary>
    public void EndBlock()
    {
        _blocks.Add(_blockStart.._text.WrittenCount);
        _blockStart = _text.WrittenCount;
    }

    /// <summary>Appends a type and remembers what it needs.</summary>
    public ModuleText Append(PythonType type)
    {
        Use(type);
        return Append(type.Text);
    }

    public ModuleText Append(ReadOnlySpan<char> text)
    {
        _text.Write(text);
        return this;
    }

    public ModuleText Append(string? text) => Append(text.AsSpan());

    /// <summary>Repeats text of this module.</summary>
    public void Repeat(Range range)
    {
        var (start, length) = range.GetOffsetAndLength(_text.WrittenCount);
        var target = _text.GetSpan(length);
        _text.WrittenSpan.Slice(start, length).CopyTo(target);
        _text.Advance(length);
    }

    /// <summary>Remembers that the classes of a type are used.</summary>
    public void Use(PythonType type)
    {
        foreach (var atom in type.Atoms)
        {
            if (atom.Class is not null) Use(atom.Class);
            if (atom.Item is not null) Use(atom.Item);
        }
    }

    /// <summary>Remembers that a class is used.</summary>
    public string Use(ConcreteClass type)
    {
        if (_known.Add(new(type)) && type.Submodule != _submodule) Import(type.PythonModule, type.Name);
        return type.Name;
    }

    /// <summary>Remembers that a name of another module of the package is used.</summary>
    public void Import(string module, string name)
    {
        if (!_imports.TryGetValue(module, out var names)) _imports[module] = names = new SortedSet<string>(StringComparer.Ordinal);
        names.Add(name);
    }
}
