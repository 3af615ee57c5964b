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
        var instantiated = new Instantiations(unit, settings);
        foreach (var (typedef, type) in classes.Of(start))
        {
            if (
                IsMadeOnDemand(type)
                && IsIncludedByOthers(units, unit, type)
                && !instantiated.Contains(classes.NameOf(typedef))
            )
                return new AloneReason(AloneCause.Instantiation, classes.NameOf(type), classes.NameOf(typedef))
                {
                    Header = HeaderOf(type),
                };
            var isShared = _reach.IsShared(type);
            if (_ambiguous.ReasonFor(type) is { } reason && (isShared || IsIncludedByOthers(units, unit, type)))
                return reason with { Header = HeaderOf(type) };
            // The order of a line depends on derived classes, and only a unit that reaches this class has any.
            if (isShared && order.UndecidedLines.TryGetValue(elements[type].Number, out var line))
                return new AloneReason(AloneCause.SharedLine, classes.NameOf(type), $"{line}")
                {
                    Header = HeaderOf(type),
                };
        }
        return null;
    }

    /// <summary>True for a class that the compiler made from a template when something needed its definition.</summary>
    private bool IsMadeOnDemand(int type)
    {
        var isComplete = false;
        foreach (ref readonly var reference in elements.ReferencesOf(type))
            isComplete |= reference.Kind == ReferenceKind.Members;
        if (!isComplete)
            return false;
        for (
            var scope = type;
            scope >= 0 && elements[scope].Kind.IsClass();
            scope = elements.Find(elements[scope].Context)
        )
            if (classes.NameOf(scope).Contains('<', StringComparison.Ordinal))
                return true;
        return false;
    }

    private string HeaderOf(int type) => headers.PathOf(elements[type].File);

    private bool IsIncludedByOthers(IReadOnlyList<BatchUnit> units, BatchUnit unit, int type)
    {
        var path = HeaderOf(type);
        return units.Any(other => other != unit && settings.Includes(other, path));
    }
}
