using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Comparison;

/// <summary>
/// Finds what has changed for Python callers between two sets of class models. A change is breaking when working code
/// may fail: something was removed, takes or returns another type, or needs more arguments. Additions, and types that
/// become known, are not breaking.
/// </summary>
public static class ModelComparison
{
    /// <summary>
    /// The changes in order of classes and members. Moving a class to another submodule is not a change.
    /// </summary>
    public static IReadOnlyList<ModelChange> Compare(IEnumerable<ClassModel> before, IEnumerable<ClassModel> after)
    {
        var (old, current) = (PythonClass.Of(before), PythonClass.Of(after));
        return
        [
            .. old
                .Keys.Union(current.Keys, StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .SelectMany(name =>
                    (old.GetValueOrDefault(name), current.GetValueOrDefault(name)) switch
                    {
                        (null, { } added) => [Whole(added, ChangeKind.Added)],
                        ({ } removed, null) => [Whole(removed, ChangeKind.Removed)],
                        var (left, right) => Members(left!, right!),
                    }
                ),
        ];
    }

    private static ModelChange Whole(PythonClass type, ChangeKind kind) =>
        new(
            type.Name,
            "",
            ChangeSubject.Class,
            kind,
            kind == ChangeKind.Removed,
            $"class {(kind == ChangeKind.Added ? "added" : "removed")}"
        );

    private static IEnumerable<ModelChange> Members(PythonClass old, PythonClass current)
    {
        foreach (var change in Traits(old, current))
            yield return change;
        foreach (var change in Names(old.Name, ChangeSubject.Base, "base class", old.Bases, current.Bases))
            yield return change;
        foreach (
            var change in Names(old.Name, ChangeSubject.Enumerator, "enumerator", old.Enumerators, current.Enumerators)
        )
            yield return change;
        foreach (
            var name in old
                .Methods.Keys.Union(current.Methods.Keys, StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        )
        {
            var changes = (old.Methods.GetValueOrDefault(name), current.Methods.GetValueOrDefault(name)) switch
            {
                (null, { } added) => [Method(old.Name, name, added, ChangeKind.Added)],
                ({ } removed, null) => [Method(old.Name, name, removed, ChangeKind.Removed)],
                var (left, right) => OverloadComparison.Compare(old.Name, name, left!, right!),
            };
            foreach (var change in changes)
                yield return change;
        }
    }

    private static IEnumerable<ModelChange> Traits(PythonClass old, PythonClass current)
    {
        if (old.IsTyped != current.IsTyped)
            yield return Trait(
                old.Name,
                true,
                current.IsTyped ? "became a template: callers must choose an instantiation" : "is no longer a template"
            );
        if (old.IsAbstract != current.IsAbstract)
            yield return Trait(
                old.Name,
                current.IsAbstract,
                current.IsAbstract ? "became abstract: it can no longer be created" : "is no longer abstract"
            );
        if (old.HasNew != current.HasNew)
            yield return Trait(
                old.Name,
                !current.HasNew,
                current.HasNew ? "can be made with New()" : "has no New() any more"
            );
        if (old.IsEnum != current.IsEnum)
            yield return Trait(
                old.Name,
                true,
                current.IsEnum ? "now only holds enumerations" : "no longer is a holder of enumerations"
            );
    }

    private static ModelChange Trait(string name, bool isBreaking, string what) =>
        new(name, "", ChangeSubject.Class, ChangeKind.Changed, isBreaking, "class " + what);

    private static IEnumerable<ModelChange> Names(
        string type,
        ChangeSubject subject,
        string what,
        IReadOnlyList<string> old,
        IReadOnlyList<string> current
    )
    {
        foreach (var name in old.Except(current, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            yield return new ModelChange(type, name, subject, ChangeKind.Removed, true, $"{what} {name} removed");
        foreach (var name in current.Except(old, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            yield return new ModelChange(type, name, subject, ChangeKind.Added, false, $"{what} {name} added");
    }

    private static ModelChange Method(string type, string name, IReadOnlyList<OverloadModel> overloads, ChangeKind kind)
    {
        var text = string.Join("; ", overloads.Select(overload => Signature.Of(name, overload)));
        return kind == ChangeKind.Added
            ? new ModelChange(type, name, ChangeSubject.Method, kind, false, $"method {name} added", New: text)
            : new ModelChange(type, name, ChangeSubject.Method, kind, true, $"method {name} removed", Old: text);
    }
}
