using Wrapgen.Pipeline.Modelling;
using Wrapgen.Pipeline.Parsing;
using Wrapgen.Pipeline.Storage;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Inspection;

/// <summary>
/// Finds classes of a build tree by store key, C++ type, SWIG name or Python name. Immutable once loaded.
/// </summary>
public sealed class WrappingIndex
{
    private readonly InspectionSources _sources;
    private readonly IReadOnlyList<CataloguedAlias> _aliases;
    private readonly IReadOnlyList<InspectedModel> _models;

    private WrappingIndex(
        InspectionSources sources,
        IReadOnlyList<CataloguedAlias> aliases,
        IReadOnlyList<InspectedModel> models
    ) => (_sources, _aliases, _models) = (sources, aliases, models);

    /// <summary>Reads alias files and the store.</summary>
    /// <exception cref="WrapgenException">WG7201, WG1003, WG4001 to WG4010: something cannot be read.</exception>
    public static WrappingIndex Load(InspectionSources sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var aliases = AliasCatalogue.Read(sources.InterfaceDirectories, sources.Profile);
        if (sources.StoreDirectory is null)
            return new WrappingIndex(sources, aliases, []);
        using var store = ModelStore.OpenExisting(sources.StoreDirectory);
        return new WrappingIndex(
            sources,
            aliases,
            [.. store.ReadAll().Select(row => new InspectedModel(row.Module, row.Decode()))]
        );
    }

    /// <summary>Finds a class.</summary>
    /// <param name="query">Store key, C++ type, SWIG name, or Python class name.</param>
    /// <exception cref="WrapgenException">WG7202: there is no such class.</exception>
    public InspectedClass Find(string query)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(query);
        var type = Plain(query);
        var matches = _aliases
            .Where(alias => alias.Line.SwigName == query || Plain(alias.Line.CppType) == type)
            .ToList();
        var name =
            _models.FirstOrDefault(item => item.Model.Key == query)?.Model.ClassName
            ?? matches.FirstOrDefault()?.ClassName
            ?? _models.FirstOrDefault(item => item.Model.ClassName == query)?.Model.ClassName
            ?? _aliases
                .FirstOrDefault(alias => alias.ClassName == query || TemplateOf(alias.Line.CppType) == type)
                ?.ClassName
            ?? throw new WrapgenException(Rules.NothingNamed(query, Names()));
        return Describe(name, matches);
    }

    private InspectedClass Describe(string name, List<CataloguedAlias> matches)
    {
        var aliases = _aliases
            .Where(alias => alias.ClassName == name)
            .OrderBy(alias => alias.Line.SwigName, StringComparer.Ordinal)
            .ToList();
        var declared = DeclaredPlaces.Of(aliases, _sources);
        var models = _models.Where(item => item.Model.ClassName == name).ToList();
        return new InspectedClass(
            name,
            [
                .. aliases.Select(alias => new InspectedAlias(
                    alias.Line.CppType,
                    alias.Line.SwigName,
                    alias.Submodule,
                    alias.Module,
                    matches.Contains(alias),
                    declared.GetValueOrDefault(alias.Line.SwigName)
                )),
            ],
            models,
            [
                .. models
                    .SelectMany(item => item.Model.ParentClasses)
                    .Select(ClassOfProxy)
                    .Distinct(StringComparer.Ordinal),
            ],
            [
                .. _models
                    .Where(item => item.Model.ParentClasses.Any(parent => ClassOfProxy(parent) == name))
                    .Select(item => item.Model.ClassName)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ]
        );
    }

    private IEnumerable<string> Names() =>
        _models
            .SelectMany(item => new[] { item.Model.Key, item.Model.ClassName })
            .Concat(_aliases.SelectMany(alias => new[] { alias.Line.SwigName, alias.Line.CppType }))
            .Distinct(StringComparer.Ordinal);

    /// <summary>The Python class of a proxy: models name base classes by their proxies.</summary>
    private static string ClassOfProxy(string proxy) => proxy.TrimStart('_')[..^"Proxy".Length];

    /// <summary>A type without white space, because users write spaces in types as they like.</summary>
    private static string Plain(string cppType)
    {
        var (type, _) = TypeText.Peel(TypeText.Normalize(cppType.Trim()));
        return ScopedName.WithoutGlobalScope(type).Replace(" ", "", StringComparison.Ordinal);
    }

    private static string TemplateOf(string cppType) =>
        cppType.IndexOf('<') is > 0 and var bracket ? cppType[..bracket] : cppType;
}
