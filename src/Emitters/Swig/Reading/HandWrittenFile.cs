using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Wrapgen.Emitters.Swig.Reading;

/// <summary>
/// What a hand-written interface file and the files that it includes and imports say about Python: what they add to
/// classes, hide, rename and define.
/// </summary>
internal sealed class HandWrittenFile
{
    private const string AllClasses = "";

    private readonly Dictionary<string, List<SwigMember>> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SwigMacro> _macros = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MethodRules> _rules = new(StringComparer.Ordinal);
    private readonly List<SwigTemplate> _templates = [];
    private readonly List<PythonMember> _definitions = [];
    private readonly List<CppMember> _functions = [];
    private readonly List<HandWrittenFile> _others = [];

    /// <summary>Hash of the text of this file alone.</summary>
    public UInt128 TextHash { get; init; }

    /// <summary>Module of Python that SWIG makes of this file; empty for a file that is only a part of others.</summary>
    public string Module { get; internal set; } = "";

    /// <summary>Hash of this file and of all files that it includes and imports.</summary>
    public UInt128 Hash
    {
        get
        {
            Span<UInt128> hashes = [TextHash, .. _others.Select(other => other.Hash)];
            return XxHash128.HashToUInt128(MemoryMarshal.AsBytes(hashes));
        }
    }

    /// <summary>Instantiations of class templates, in order.</summary>
    public IReadOnlyList<SwigTemplate> Templates => _templates;

    /// <summary>What blocks of Python outside of classes define, in order.</summary>
    public IReadOnlyList<PythonMember> Definitions => _definitions;

    /// <summary>Functions in C++ outside of classes, in order.</summary>
    public IReadOnlyList<CppMember> Functions => _functions;

    /// <summary>What is added to a class, in order.</summary>
    public IEnumerable<SwigMember> MembersOf(string type) =>
        _others
            .SelectMany(other => other.MembersOf(type))
            .Concat(_members.TryGetValue(type, out var own) ? own : Enumerable.Empty<SwigMember>());

    /// <summary>What is said about methods of a class, and of all classes.</summary>
    public IEnumerable<MethodRules> RulesOf(string type)
    {
        if (_rules.TryGetValue(AllClasses, out var general))
            yield return general;
        if (_rules.TryGetValue(type, out var own))
            yield return own;
        foreach (var rules in _others.SelectMany(other => other.RulesOf(type)))
            yield return rules;
    }

    internal SwigMacro? FindMacro(string name) =>
        _macros.GetValueOrDefault(name)
        ?? _others.Select(other => other.FindMacro(name)).FirstOrDefault(macro => macro is not null);

    internal void Define(SwigMacro macro) => _macros[macro.Name] = macro;

    internal void Use(HandWrittenFile other) => _others.Add(other);

    internal void Ignore(string? type, string name) => RulesFor(type, ref name).Ignored.Add(name);

    internal void Rename(string? type, string name, string newName) =>
        RulesFor(type, ref name).NewNames[name] = newName;

    internal void WrapCalls(string? type, string name) => RulesFor(type, ref name).Wrapped.Add(name);

    internal void Instantiate(SwigTemplate template) => _templates.Add(template);

    internal void Declare(CppMember function) => _functions.Add(function);

    internal void Add(string? type, IEnumerable<PythonMember> members)
    {
        if (type is null)
            _definitions.AddRange(members);
        else
            foreach (var member in members)
                Add(type, member);
    }

    internal void Add(string type, SwigMember member)
    {
        if (!_members.TryGetValue(type, out var members))
            _members[type] = members = [];
        members.Add(member);
    }

    /// <summary>The rules that a name belongs to. It loses its class, if it has one.</summary>
    private MethodRules RulesFor(string? type, ref string name)
    {
        var end = name.LastIndexOf("::", StringComparison.Ordinal);
        var holder = end < 0 ? type ?? AllClasses : name[..end];
        name = end < 0 ? name : name[(end + 2)..];
        if (!_rules.TryGetValue(holder, out var rules))
            _rules[holder] = rules = new MethodRules();
        return rules;
    }
}
