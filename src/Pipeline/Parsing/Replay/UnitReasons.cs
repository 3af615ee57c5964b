namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>Decides which units of a batch must be run alone.</summary>
internal sealed class UnitReasons(
    BatchElements elements,
    WrappedClasses classes,
    HeaderTexts headers,
    MemberOrder order
)
{
    private readonly AmbiguousMembers _ambiguous = new(elements, classes, headers);
    private readonly Reach _reach = new(elements);

    /// <summary>The reasons by unit; null where the batch serves.</summary>
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
                    : classes
                        .Of(starts[unit])
                        .Where(_reach.IsShared)
                        .Select(ReasonFor)
                        .FirstOrDefault(found => found is not null);
        return reasons;
    }

    private AloneReason? ReasonFor(int type) =>
        _ambiguous.ReasonFor(type)
        ?? (
            order.UndecidedLines.TryGetValue(elements[type].Number, out var line)
                ? new AloneReason(AloneCause.SharedLine, classes.NameOf(type), $"{line}")
                : null
        );
}
