namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>
/// Restores the order in which a scope declares its members. castxml numbers members in that order and lists them by number, but a member that
/// it has met earlier (because a derived class overrides it, for example) has a lower number. The others have consecutive numbers, since
/// castxml numbers them in one go: they are in order, and what came early is put between them by its line. The compiler's own declarations
/// stay last.
/// </summary>
internal sealed class MemberOrder(BatchElements elements, HeaderTexts headers)
{
    private const int NoLine = 0;

    private readonly UsingLines _usings = new(headers);
    private readonly SameLineOrder _sameLines = new(elements, headers);
    private readonly List<PlacedMember> _placed = [];

    /// <summary>Lines with members whose order cannot be told, by the numbers of their scopes' ids.</summary>
    public IReadOnlyDictionary<int, int> UndecidedLines => _sameLines.UndecidedLines;

    /// <summary>Brings all lists of members into the order of declaration.</summary>
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

    /// <summary>Number of members before the ones that castxml numbered in one go.</summary>
    private int CountEarly(int scope, ReadOnlySpan<int> members)
    {
        var first = Math.Max(members.Length - 1, 0);
        while (first > 0 && members[first - 1] == members[first] - 1)
            first--;
        // What castxml met just before it came to this scope has the number in front. It stands apart: by its line, or because the compiler's
        // own declarations come last.
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

    /// <summary>The line of a member that the scope declares in its own file. A class may be defined elsewhere, so its line says nothing.</summary>
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

    /// <summary>Puts a member between the ones that are placed already.</summary>
    /// <returns>The member when another one has the same line; otherwise null.</returns>
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
