using Wrapgen.Pipeline.Model;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Emitters.Stubs.Compat;

/// <summary>
/// Merges the models that several submodules contribute to one class (docs/wrapping-rules.md, "Merging models").
/// </summary>
/// <param name="database">Where they come from, for diagnostics.</param>
internal sealed class ModelMerger(string database)
{
    private static readonly (string Name, Func<ClassModel, object> Value)[] AgreedFields =
    [
        ("class_name", model => model.ClassName),
        ("has_new_method", model => model.HasNewMethod),
        ("typed", model => model.IsTyped),
        ("is_abstract", model => model.IsAbstract),
        ("is_enum", model => model.IsEnum),
        ("has_superclass", model => model.HasSuperclass),
    ];

    /// <summary>Merges the models of one class; the result carries the first one's submodule.</summary>
    /// <param name="models">At least one model, in order of keys.</param>
    /// <exception cref="WrapgenException">WG5206, WG5207: the models contradict each other.</exception>
    public ClassModel Merge(ReadOnlySpan<ClassModel> models)
    {
        var first = models[0];
        foreach (var other in models[1..])
            CheckAgreement(first, other);
        return first with { ParentClasses = MergeParents(models), Methods = MergeMethods(models) };
    }

    private void CheckAgreement(ClassModel first, ClassModel other)
    {
        var different = AgreedFields
            .Where(field => !field.Value(first).Equals(field.Value(other)))
            .Select(field => field.Name)
            .ToArray();
        if (different.Length > 0)
            throw new WrapgenException(
                Rules.ModelsDisagree(database, first.Key, other.Key, string.Join(", ", different))
            );
        if (first.IsEnum)
            throw new WrapgenException(Rules.EnumDefinedTwice(database, first.Key, other.Key));
    }

    private static EquatableArray<string> MergeParents(ReadOnlySpan<ClassModel> models)
    {
        if (models.Length == 1 && models[0].ParentClasses.Count < 2)
            return models[0].ParentClasses;
        var parents = new List<string>();
        foreach (var model in models)
        foreach (var parent in model.ParentClasses)
            if (!parents.Contains(parent))
                parents.Add(parent);
        return EquatableArray.From(parents);
    }

    private static EquatableArray<MethodModel> MergeMethods(ReadOnlySpan<ClassModel> models)
    {
        if (models.Length == 1)
            return models[0].Methods;
        var order = new List<string>();
        var overloads = new Dictionary<string, List<OverloadModel>>(StringComparer.Ordinal);
        foreach (var model in models)
        foreach (var method in model.Methods)
        {
            if (!overloads.TryGetValue(method.Name, out var known))
            {
                order.Add(method.Name);
                overloads.Add(method.Name, known = []);
            }
            foreach (var overload in method.Overloads)
                if (!known.Contains(overload))
                    known.Add(overload);
        }
        return EquatableArray.From(order.Select(name => new MethodModel(name, EquatableArray.From(overloads[name]))));
    }
}
