namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>
/// Finds wrapped classes whose members depend on how other units of the batch use them. There are two such kinds: an
/// instance of a member template exists only after something has used it, and the compiler declares the implicit
/// members of a class when something first needs them.
/// </summary>
internal sealed class AmbiguousMembers(BatchElements elements, WrappedClasses classes, HeaderTexts headers)
{
    private readonly MemberTemplates _templates = new(elements, headers);
    private readonly SignatureText _signatures = new(elements);
    private readonly Dictionary<int, AloneReason?> _known = [];

    /// <summary>The reason why this class cannot be taken from the batch; null when it can.</summary>
    /// <param name="type">Element of the class.</param>
    public AloneReason? ReasonFor(int type)
    {
        if (!_known.TryGetValue(type, out var reason))
            _known[type] = reason = Find(type);
        return reason;
    }

    private AloneReason? Find(int type)
    {
        var members = classes.MembersOf(type).FindAll(member => IsOwnFunction(member, type));
        if (FirstInstance(members) is >= 0 and var instance)
            return Reason(AloneCause.MemberTemplate, type, $"{classes.NameOf(instance)}:{elements[instance].Line}");
        var order = string.Concat(members.Where(IsArtificial).Select(LetterOf));
        var isPolymorphic = members.Exists(member => (elements[member].Marks & ElementMarks.Virtual) != 0);
        return ImplicitOrder.IsForced(order, isPolymorphic) ? null : Reason(AloneCause.ImplicitOrder, type, order);
    }

    private AloneReason Reason(AloneCause cause, int type, string detail) => new(cause, classes.NameOf(type), detail);

    private bool IsOwnFunction(int member, int type) =>
        elements[member].Context == elements[type].Number
        && elements[member].Kind is >= ElementKind.Method and <= ElementKind.Destructor;

    private bool IsArtificial(int member) => (elements[member].Marks & ElementMarks.Artificial) != 0;

    /// <summary>
    /// The first instance of a member template; -1 when there is none. An instance of a constructor does not count if
    /// an ordinary constructor has the same text, because a module run drops repeated texts.
    /// </summary>
    private int FirstInstance(List<int> members)
    {
        var instances = members.FindAll(_templates.IsInstance);
        if (instances.Count == 0)
            return -1;
        var plain = members
            .Except(instances)
            .Where(member => elements[member].Kind == ElementKind.Constructor)
            .Select(_signatures.Of)
            .ToHashSet(StringComparer.Ordinal);
        return instances
            .Where(member =>
                elements[member].Kind != ElementKind.Constructor || !plain.Contains(_signatures.Of(member))
            )
            .FirstOrDefault(-1);
    }

    private char LetterOf(int member) =>
        elements[member].Kind switch
        {
            ElementKind.Destructor => 'D',
            ElementKind.OperatorMethod => '=',
            _ => elements.TextOf(member).IndexOf("<Argument"u8) < 0 ? 'c' : 'C',
        };
}
