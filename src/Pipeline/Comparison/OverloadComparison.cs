using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Comparison;

/// <summary>
/// Compares the overloads of one method. Each overload that only one side has is paired with the most similar overload
/// of the other side.
/// </summary>
internal static class OverloadComparison
{
    public static IEnumerable<ModelChange> Compare(
        string type,
        string method,
        IReadOnlyList<OverloadModel> old,
        IReadOnlyList<OverloadModel> current
    )
    {
        var removed = old.Except(current).ToList();
        var added = current.Except(old).ToList();
        foreach (var (left, right) in Pairs(removed, added))
        {
            removed.Remove(left);
            added.Remove(right);
            foreach (var change in Changes(left, right))
                yield return change with
                {
                    ClassName = type,
                    Member = method,
                    Old = Signature.Of(method, left),
                    New = Signature.Of(method, right),
                };
        }
        foreach (var overload in removed)
        {
            // A call that another overload accepts still works.
            var isTaken = current.Any(other => !Changes(overload, other).Any(change => change.IsBreaking));
            yield return new ModelChange(
                type,
                method,
                ChangeSubject.Overload,
                ChangeKind.Removed,
                !isTaken,
                isTaken ? "overload removed; another one takes its calls" : "overload removed",
                Old: Signature.Of(method, overload)
            );
        }
        foreach (var overload in added)
            yield return new ModelChange(
                type,
                method,
                ChangeSubject.Overload,
                ChangeKind.Added,
                false,
                "overload added",
                New: Signature.Of(method, overload)
            );
    }

    private static IEnumerable<(OverloadModel Old, OverloadModel New)> Pairs(
        List<OverloadModel> removed,
        List<OverloadModel> added
    )
    {
        var candidates = (
            from left in removed.Index()
            from right in added.Index()
            let distance = Distance(left.Item, right.Item)
            where distance <= Math.Max(1, Math.Max(left.Item.Arguments.Count, right.Item.Arguments.Count))
            orderby distance, left.Index, right.Index
            select (left, right)
        ).ToList();
        var (takenLeft, takenRight) = (new HashSet<int>(), new HashSet<int>());
        foreach (var (left, right) in candidates)
        {
            if (takenLeft.Contains(left.Index) || takenRight.Contains(right.Index))
                continue;
            takenLeft.Add(left.Index);
            takenRight.Add(right.Index);
            yield return (left.Item, right.Item);
        }
    }

    /// <summary>
    /// Distance between two overloads: the number of added or removed arguments and of changed types.
    /// </summary>
    private static int Distance(OverloadModel left, OverloadModel right) =>
        Math.Abs(left.Arguments.Count - right.Arguments.Count)
        + left.Arguments.Zip(right.Arguments).Count(pair => pair.First.Hint != pair.Second.Hint)
        + (left.IsStatic == right.IsStatic ? 0 : 1);

    private static IEnumerable<ModelChange> Changes(OverloadModel old, OverloadModel current)
    {
        if (old.IsStatic != current.IsStatic)
            yield return Change(
                ChangeSubject.Overload,
                old.IsStatic,
                old.IsStatic ? "needs an object now: it is no longer static" : "became static"
            );
        foreach (var (left, right) in old.Arguments.Zip(current.Arguments))
        {
            if (left.Hint != right.Hint)
                yield return TypeChange($"argument {right.Name}", left.Hint, right.Hint) is var change
                && IsWider(left.Hint, right.Hint)
                    ? change with
                    {
                        IsBreaking = false,
                    }
                    : change;
            if (left.Default != right.Default)
                yield return DefaultChange(left, right);
            if (left.Name != right.Name)
                yield return Change(ChangeSubject.ArgumentName, false, $"argument {left.Name} is called {right.Name}");
        }
        foreach (var argument in old.Arguments.Skip(current.Arguments.Count))
            yield return Change(ChangeSubject.Overload, true, $"argument {argument.Name} removed");
        foreach (var argument in current.Arguments.Skip(old.Arguments.Count))
            yield return Change(
                ChangeSubject.Overload,
                argument.Default is null,
                argument.Default is null
                    ? $"argument {argument.Name} added, which callers must give"
                    : $"optional argument {argument.Name} added"
            );
        if (old.ReturnHint != current.ReturnHint)
            yield return TypeChange("result", old.ReturnHint, current.ReturnHint);
    }

    /// <summary>True when the new type accepts every value of the old type.</summary>
    private static bool IsWider(string? old, string? current) =>
        (old, current) is ("bool", "int" or "float") or ("int", "float");

    /// <summary>
    /// A change of a hint. Gaining or losing a hint is not breaking, because it does not change the call.
    /// </summary>
    private static ModelChange TypeChange(string what, string? old, string? current) =>
        (old, current) switch
        {
            (null, _) => Change(ChangeSubject.Type, false, $"type of {what} is known: {current}"),
            (_, null) => Change(ChangeSubject.Type, false, $"type of {what} is no longer known; it was {old}"),
            _ => Change(ChangeSubject.Type, true, $"type of {what} changed from {old} to {current}"),
        };

    private static ModelChange DefaultChange(ArgumentModel old, ArgumentModel current) =>
        (old.Default, current.Default) switch
        {
            (null, _) => Change(ChangeSubject.Default, false, $"argument {current.Name} is optional now"),
            (_, null) => Change(ChangeSubject.Default, true, $"argument {current.Name} has no default any more"),
            _ => Change(
                ChangeSubject.Default,
                false,
                $"default of {current.Name} changed from {old.Default} to {current.Default}"
            ),
        };

    private static ModelChange Change(ChangeSubject subject, bool isBreaking, string message) =>
        new("", "", subject, ChangeKind.Changed, isBreaking, message);
}
