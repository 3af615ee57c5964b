using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Modelling;

/// <summary>
/// The SWIG names of C++ types, from all <c>.idx</c> files in loading order. The first definition of a type wins. The
/// submodules of a module share one table; <see cref="For"/> gives the lines of one submodule precedence.
/// </summary>
internal sealed class AliasTable
{
    private readonly Dictionary<string, string> _aliases;
    private readonly Dictionary<string, string> _definers;
    private readonly Dictionary<string, List<string>> _otherDefiners = new(StringComparer.Ordinal);
    private readonly AliasTable? _fallback;

    private AliasTable(AliasTable? fallback, int lines)
    {
        _fallback = fallback;
        _aliases = new Dictionary<string, string>(lines, StringComparer.Ordinal);
        _definers = new Dictionary<string, string>(lines, StringComparer.Ordinal);
    }

    /// <summary>The table of these alias files.</summary>
    public static AliasTable From(IReadOnlyList<IdxContent> files)
    {
        var table = new AliasTable(null, files.Sum(file => file.Lines.Count));
        foreach (var file in files)
            table.Add(file);
        return table;
    }

    /// <summary>The table as a submodule sees it, with its own lines first.</summary>
    public AliasTable For(IdxContent own)
    {
        var table = new AliasTable(this, own.Lines.Count);
        table.Add(own);
        return table;
    }

    /// <summary>Adds an alias that no alias file lists.</summary>
    public void Add(string cppType, string swigName, string submodule)
    {
        _aliases.TryAdd(TypeText.Normalize(cppType), swigName);
        if (_definers.TryAdd(swigName, submodule) || _definers[swigName] == submodule)
            return;
        if (!_otherDefiners.TryGetValue(swigName, out var others))
            _otherDefiners[swigName] = others = [];
        if (!others.Contains(submodule))
            others.Add(submodule);
    }

    /// <summary>The SWIG name of a normalized C++ type; null when the type is not wrapped.</summary>
    public string? Find(string cppType) =>
        _aliases.TryGetValue(cppType, out var name) ? name : _fallback?.Find(cppType);

    /// <summary>True when some type has this SWIG name.</summary>
    public bool IsAlias(string swigName) => DefinerOf(swigName) is not null;

    /// <summary>The submodule that first defined a SWIG name; null when no submodule did.</summary>
    public string? DefinerOf(string swigName) =>
        _definers.TryGetValue(swigName, out var submodule) ? submodule : _fallback?.DefinerOf(swigName);

    /// <summary>
    /// SWIG names that more than one submodule defines, with the submodule that counts and another one.
    /// </summary>
    public IEnumerable<(string Name, string First, string Other)> DoubleDefinitions()
    {
        if (_fallback is null)
            return from pair in _otherDefiners from other in pair.Value select (pair.Key, _definers[pair.Key], other);
        return from pair in _definers
            from other in _fallback.DefinersOf(pair.Key)
            where other != pair.Value
            select (pair.Key, pair.Value, other);
    }

    private IEnumerable<string> DefinersOf(string name) =>
        _definers.TryGetValue(name, out var first) ? [first, .. _otherDefiners.GetValueOrDefault(name, [])] : [];

    private void Add(IdxContent file)
    {
        foreach (var line in file.Lines.AsSpan())
            Add(line.CppType, line.SwigName, file.Submodule);
    }
}
