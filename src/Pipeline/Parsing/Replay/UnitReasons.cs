namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>Decides which units of a batch must run alone.</summary>
internal sealed class UnitReasons(
    BatchElements elements,
    WrappedClasses classes,
    HeaderTexts headers,
    MemberOrder order,
    BatchSettings settings
)
{
    private readonly AmbiguousMembers _ambiguous = new(elements, classes, headers);
    private readonly Reach _reach = new(elements);

    /// <summary>The reasons by unit; null for a unit that the batch can serve.</summary>
    /// <param name="units">The units.</param>
    /// <param name="starts">Elements of their start namespaces, or -1.</param>
    public AloneReason?[] Find(IReadOnlyList<BatchUnit> units, int[] starts)
    {
        for (var unit = 0; unit < starts.Length; unit++)
            if (starts[unit] >= 0)
                _reach.Add(unit + 1, starts[unit]);
        var reasons = new AloneReason?[starts.Length];
        for (var unit = 0; unit < starts.Length; unit++)
            reasons[unit] =
                starts[unit] < 0
                    ? new AloneReason(AloneCause.NoStartNamespace, units[unit].Namespace, "")
                    : Find(units, units[unit], starts[unit]);
        return reasons;
    }

    private AloneReason? Find(IReadOnlyList<BatchUnit> units, BatchUnit unit, int start)
    {
        foreach (var type in classes.Of(start))
        {
            var isShared = _reach.IsShared(type);
            if (_ambiguous.ReasonFor(type) is { } reason && (isShared || IsIncludedByOthers(units, unit, type)))
                return reason;
            // The order of a line depends on derived classes, and only a unit that reaches this class has any.
            if (isShared && order.UndecidedLines.TryGetValue(elements[type].Number, out var line))
                return new AloneReason(AloneCause.SharedLine, classes.NameOf(type), $"{line}");
        }
        return null;
    }

    private bool IsIncludedByOthers(IReadOnlyList<BatchUnit> units, BatchUnit unit, int type)
    {
        var path = headers.PathOf(elements[type].File);
        return units.Any(other => other != unit && settings.Includes(other, path));
    }
}
