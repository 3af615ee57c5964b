using System.IO.Enumeration;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Modelling;

/// <summary>
/// Turns C++ types into what SWIG sees (docs/wrapping-rules.md, "Alias lookup"), for one submodule. Records which
/// aliases were used, and which types of the wrapped namespace are not wrapped.
/// </summary>
internal sealed class AliasLookup(AliasTable table, WrappingProfile profile)
{
    private readonly Dictionary<string, SwigSpelling> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly List<string> _notWrapped = [];

    /// <summary>A C++ type as SWIG sees it.</summary>
    public SwigSpelling Find(string cppType)
    {
        if (_known.TryGetValue(cppType, out var known))
        {
            _notWrapped.AddRange(known.NotWrapped);
            return known;
        }
        var noted = _notWrapped.Count;
        var text = Resolve(cppType);
        return _known[cppType] = new SwigSpelling(text, noted == _notWrapped.Count ? [] : [.. _notWrapped.Skip(noted)]);
    }

    /// <summary>Submodules that define a used alias, in ordinal order.</summary>
    public IEnumerable<string> UsedSubmodules() =>
        _used
            .Select(name => table.DefinerOf(HolderOf(name)))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    private string HolderOf(string used)
    {
        var suffix = profile.ClassModels.EnumsSuffix;
        if (suffix.Length == 0)
            return used;
        var mark = used.IndexOf(suffix + "::", StringComparison.Ordinal);
        return mark < 0 ? used : used[..(mark + suffix.Length)];
    }

    private string Resolve(string cppType)
    {
        var text = ScopedName.WithoutGlobalScope(cppType);
        var (type, decorators) = TypeText.Peel(TypeText.Normalize(text));
        var result = Alias(type) ?? Elided(type) ?? Nested(type) ?? Other(type);
        _used.Add(result);
        return result + decorators;
    }

    private string? Alias(string type) => table.Find(type);

    private string? Elided(string type)
    {
        if (profile.ElidedNamespace.Length == 0 || profile.NamespacePrefix.Length == 0)
            return null;
        var start = profile.NamespacePrefix[..^2] + profile.ElidedNamespace;
        if (!type.StartsWith(start, StringComparison.Ordinal))
            return null;
        var name = type.Replace(profile.ElidedNamespace, "", StringComparison.Ordinal);
        var scope = name.IndexOf("::", StringComparison.Ordinal);
        return table.IsAlias(scope < 0 ? name : name[..scope]) ? name : null;
    }

    private string? Nested(string type)
    {
        var scope = type.LastIndexOf("::", StringComparison.Ordinal);
        return scope < 0 || table.Find(type[..scope]) is not { } alias ? null : alias + type[scope..];
    }

    private string Other(string type)
    {
        var text = type;
        if (
            text.StartsWith("std::", StringComparison.Ordinal)
            && TemplateText.IsInstantiation(text)
            && TemplateText.Arguments(text) is { } arguments
        )
            text = TemplateText.Join(TemplateText.Name(text), arguments.Select(argument => Find(argument).Text));
        text = WithoutAllocators(text);
        foreach (var rule in profile.Spellings)
            text = Spelling.Replace(text, rule);
        var prefix = profile.NamespacePrefix;
        if (prefix.Length > 0 && text.StartsWith(prefix, StringComparison.Ordinal) && !IsKnownNotWrapped(text))
            _notWrapped.Add(text);
        return text;
    }

    private static string WithoutAllocators(string text)
    {
        if (!text.Contains('<'))
            return text;
        var (type, decorators) = TypeText.Peel(text);
        if (!TemplateText.IsInstantiation(type) || TemplateText.Arguments(type) is not { } arguments)
            return text;
        var kept = arguments
            .Where(argument => !argument.StartsWith("std::allocator", StringComparison.Ordinal))
            .Select(WithoutAllocators);
        return TemplateText.Join(TemplateText.Name(type), kept) + decorators;
    }

    private bool IsKnownNotWrapped(string text)
    {
        foreach (var pattern in profile.NotWrappedTypes)
            if (FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase: false))
                return true;
        return false;
    }
}
