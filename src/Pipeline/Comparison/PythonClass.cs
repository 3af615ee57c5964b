using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Comparison;

/// <summary>A Python class as callers see it: the models of all submodules combined.</summary>
internal sealed class PythonClass(IReadOnlyList<ClassModel> models)
{
    public string Name => models[0].ClassName;

    public bool IsTyped => models.Any(model => model.IsTyped);

    public bool IsAbstract => models.Any(model => model.IsAbstract);

    public bool IsEnum => models.Any(model => model.IsEnum);

    public bool HasNew => models.Any(model => model.HasNewMethod);

    public IReadOnlyList<string> Bases { get; } =
    [
        .. models
            .SelectMany(model => model.ParentClasses)
            .Select(parent => parent.TrimStart('_'))
            .Select(WithoutProxy)
            .Distinct(StringComparer.Ordinal),
    ];

    public IReadOnlyList<string> Enumerators { get; } =
    [.. models.SelectMany(model => model.Enums).Distinct(StringComparer.Ordinal)];

    public IReadOnlyDictionary<string, IReadOnlyList<OverloadModel>> Methods { get; } =
        models
            .SelectMany(model => model.Methods)
            .GroupBy(method => method.Name, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                IReadOnlyList<OverloadModel> (group) => [.. group.SelectMany(method => method.Overloads).Distinct()],
                StringComparer.Ordinal
            );

    public static SortedDictionary<string, PythonClass> Of(IEnumerable<ClassModel> models) =>
        new(
            models
                .OrderBy(model => model.Key, StringComparer.Ordinal)
                .GroupBy(model => model.ClassName, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => new PythonClass([.. group])),
            StringComparer.Ordinal
        );

    private static string WithoutProxy(string name) =>
        name.EndsWith("Proxy", StringComparison.Ordinal) ? name[..^5] : name;
}
