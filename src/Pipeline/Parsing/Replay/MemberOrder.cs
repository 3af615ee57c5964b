namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>
/// Restores the order in which a scope declares its members. castxml numbers members in that order and lists them by
/// number. But a member that it encountered before, for example because a derived class overrides it, has a lower
/// number. castxml numbers the others in one pass, so their numbers are consecutive and in order; the line of an early
/// member shows its place among them. The declarations of the compiler stay last.
/// </summary>
internal sealed class MemberOrder(BatchElements elements, HeaderTexts headers)
{
    private const int NoLine = 0;

    private readonly UsingLines _usings = new(headers);
    private readonly SameLineOrder _sameLines = new(elements, headers);
    private readonly List<PlacedMember> _placed = [];

    /// <summary>Lines with members whose order is unknown, by the id numbers of their scopes.</summary>
    public IReadOnlyDictionary<int, int> UndecidedLines => _sameLines.UndecidedLines;

    /// <summary>Sorts all lists of members into the order of declaration.</summary>
    public void Restore()
    {
        for (var element = 0; element < elements.Count; element++)
            if (elements[element].Kind is ElementKind.Namespace || elements[element].Kind.IsClass())
                foreach (ref readonly var reference in elements.ReferencesOf(element))
                    if (reference.Kind == ReferenceKind.Members)
                        Restore(element, reference.Target);
        _sameLines.Apply();
    }

    private void Restore(int scope, int list)
    {
        var members = elements.Members[list];
        var early = CountEarly(scope, members);
        if (early == 0)
            return;
        _placed.Clear();
        foreach (var member in members[early..])
            _placed.Add(Place(scope, member));
        for (var index = 0; index < early; index++)
            if (Insert(Place(scope, members[index])) is { } shared)
                _sameLines.Add(elements[scope].Number, list, shared);
        for (var index = 0; index < members.Length; index++)
            members[index] = _placed[index].Member;
    }

    /// <summary>Number of members before those that castxml numbered in one pass.</summary>
    private int CountEarly(int scope, ReadOnlySpan<int> members)
    {
        var first = Math.Max(members.Length - 1, 0);
        while (first > 0 && members[first - 1] == members[first] - 1)
            first--;
        // The member that castxml encountered just before this scope has the preceding number. Its line shows that it
        // does not belong to the pass, or the fact that the declarations of the compiler come last.
        var lowest = NoLine;
        var isBehindArtificial = false;
        for (var index = first; index < members.Length; index++)
        {
            if (IsArtificial(members[index]))
            {
                isBehindArtificial = true;
                continue;
            }
            var line = LineIn(scope, members[index]);
            if (isBehindArtificial || (line != NoLine && line < lowest))
                (first, lowest, isBehindArtificial) = (index, line, false);
            else if (lowest == NoLine)
                lowest = line;
        }
        return first;
    }

    private bool IsArtificial(int member) =>
        elements.Find(member) is >= 0 and var found && (elements[found].Marks & ElementMarks.Artificial) != 0;

    /// <summary>
    /// The line of a member that the scope declares in its own file. The line of a class means nothing here, because
    /// the class may be defined elsewhere.
    /// </summary>
    private int LineIn(int scope, int member)
    {
        if (elements.Find(member) is not (>= 0 and var found))
            return NoLine;
        ref readonly var element = ref elements[found];
        var isPlain =
            element.Context == elements[scope].Number
            && element.File == elements[scope].File
            && !element.Kind.IsClass();
        return isPlain ? element.Line : NoLine;
    }

    private PlacedMember Place(int scope, int member)
    {
        var found = elements.Find(member);
        if (found < 0)
            return new PlacedMember(member, 0, NoLine, 0, IsArtificial: false);
        ref readonly var element = ref elements[found];
        var isArtificial = (element.Marks & ElementMarks.Artificial) != 0;
        if (element.Context == elements[scope].Number)
            return new PlacedMember(member, element.File, element.Line, 0, isArtificial);
        var name = XmlText.Decode(elements.AttributeOf(found, "name"u8));
        var (file, line) = (elements[scope].File, elements[scope].Line);
        line = file == 0 ? NoLine : _usings.Find(file, line, name);
        return new PlacedMember(member, file, line, element.Line, isArtificial);
    }

    /// <summary>Inserts a member among those that are already placed.</summary>
    /// <returns>The member if another one has the same line; otherwise null.</returns>
    private PlacedMember? Insert(PlacedMember early)
    {
        var index = 0;
        if (early.IsArtificial)
        {
            while (index < _placed.Count && (!_placed[index].IsArtificial || _placed[index].Member < early.Member))
                index++;
            _placed.Insert(index, early);
            return null;
        }
        if (early.Line != NoLine)
            while (index < _placed.Count && !IsBehind(_placed[index], early))
                index++;
        _placed.Insert(index, early);
        return early.Line != NoLine && _placed.Count(other => IsSamePlace(other, early)) > 1 ? early : null;
    }

    private static bool IsSamePlace(PlacedMember one, PlacedMember other) =>
        (one.File, one.Line, one.Origin) == (other.File, other.Line, other.Origin) && !one.IsArtificial;

    private static bool IsBehind(PlacedMember placed, PlacedMember early) =>
        placed.IsArtificial
        || (
            placed.File == early.File
            && (placed.Line, placed.Origin, placed.Member).CompareTo((early.Line, early.Origin, early.Member)) > 0
        );
}
