namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>
/// Orders members that a macro declares on one line. Their lines do not show the place of a member that castxml
/// encountered early. Another class does, if castxml numbered its members of the same line or macro in one pass.
/// </summary>
internal sealed class SameLineOrder(BatchElements elements, HeaderTexts headers)
{
    private readonly List<Group> _groups = [];
    private readonly Dictionary<int, int> _undecided = [];

    /// <summary>Lines of groups that no other class explains, by the id numbers of the scopes.</summary>
    public IReadOnlyDictionary<int, int> UndecidedLines => _undecided;

    /// <summary>Notes members that share a line with an early one.</summary>
    public void Add(int scope, int list, PlacedMember early)
    {
        var group = new Group(scope, list, early.File, early.Line);
        if (!_groups.Contains(group))
            _groups.Add(group);
    }

    /// <summary>Orders the noted groups.</summary>
    public void Apply()
    {
        if (_groups.Count == 0)
            return;
        var open = _groups.ToLookup(group => KeyOf(Sorted(NamesOf(PositionsOf(group), group.List))));
        var decided = new HashSet<Group>();
        var noted = _groups.ToHashSet();
        for (var list = 0; list < elements.Members.Count && decided.Count < _groups.Count; list++)
            foreach (var (first, end) in RunsIn(list))
            {
                var names = NamesOf([.. Enumerable.Range(first, end - first)], list);
                var candidates = open[KeyOf(Sorted(names))];
                if (!candidates.Any())
                    continue;
                ref readonly var model = ref elements[elements.Find(elements.Members[list][first])];
                var (file, line) = (model.File, model.Line);
                if (noted.Contains(new Group(model.Context, list, file, line)))
                    continue;
                foreach (var group in candidates)
                    if (!decided.Contains(group) && IsAlike(group, file, line) && decided.Add(group))
                        Arrange(group, names);
            }
        foreach (var group in _groups)
            if (!decided.Contains(group) && HasFunctions(group))
                _undecided.TryAdd(group.Scope, group.Line);
    }

    /// <summary>
    /// False when the order has no effect: a module run writes functions in the order of the XML, but not types.
    /// </summary>
    private bool HasFunctions(Group group)
    {
        var members = elements.Members[group.List];
        var functions = 0;
        foreach (var position in PositionsOf(group))
            if (elements[elements.Find(members[position])].Kind.IsCallable())
                functions++;
        return functions > 1;
    }

    /// <summary>Sorts the members of a group by the order of these names.</summary>
    private void Arrange(Group group, string[] names)
    {
        var positions = PositionsOf(group);
        var members = elements.Members[group.List];
        var own = NamesOf(positions, group.List);
        var numbers = new int[positions.Length];
        for (var index = 0; index < positions.Length; index++)
            numbers[index] = members[positions[index]];
        for (var index = 0; index < names.Length; index++)
        {
            var source = Array.IndexOf(own, names[index]);
            own[source] = "";
            members[positions[index]] = numbers[source];
        }
    }

    /// <summary>True when the group's line is this one, or calls the same macro.</summary>
    private bool IsAlike(Group group, int file, int line) =>
        (group.File == file && group.Line == line)
        || (
            MacroAt(headers[group.File].CodeAt(group.Line)) is { IsEmpty: false } macro
            && macro.SequenceEqual(MacroAt(headers[file].CodeAt(line)))
        );

    private static ReadOnlySpan<char> MacroAt(ReadOnlySpan<char> code)
    {
        var text = code.TrimStart();
        var length = 0;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] == '_'))
            length++;
        return text[length..].TrimStart().StartsWith("(", StringComparison.Ordinal) ? text[..length] : [];
    }

    /// <summary>Positions of the group's members in the list.</summary>
    private int[] PositionsOf(Group group)
    {
        var positions = new List<int>();
        var members = elements.Members[group.List];
        for (var index = 0; index < members.Length; index++)
            if (elements.Find(members[index]) is >= 0 and var found && IsOn(in elements[found], group))
                positions.Add(index);
        return [.. positions];
    }

    private static bool IsOn(in BatchElement element, Group group) =>
        element.File == group.File
        && element.Line == group.Line
        && element.Context == group.Scope
        && (element.Marks & ElementMarks.Artificial) == 0;

    /// <summary>Neighbours in a list that are declared on one line.</summary>
    private List<(int First, int End)> RunsIn(int list)
    {
        var runs = new List<(int, int)>();
        var members = elements.Members[list];
        for (var first = 0; first < members.Length; )
        {
            var end = first + 1;
            if (elements.Find(members[first]) is >= 0 and var found && elements[found].Line > 0)
            {
                ref readonly var model = ref elements[found];
                var line = new Group(model.Context, list, model.File, model.Line);
                while (
                    end < members.Length
                    && elements.Find(members[end]) is >= 0 and var next
                    && IsOn(in elements[next], line)
                )
                    end++;
                if (end - first > 1)
                    runs.Add((first, end));
            }
            first = end;
        }
        return runs;
    }

    /// <summary>Names that match members of different classes. Overloads differ at least in <c>const</c>.</summary>
    private string[] NamesOf(int[] positions, int list)
    {
        var names = new string[positions.Length];
        for (var index = 0; index < names.Length; index++)
        {
            var element = elements.Find(elements.Members[list][positions[index]]);
            var suffix = elements.AttributeOf(element, "const"u8).IsEmpty ? "" : " const";
            names[index] = elements[element].Kind + XmlText.Decode(elements.AttributeOf(element, "name"u8)) + suffix;
        }
        return names;
    }

    private static string[] Sorted(string[] names) => [.. names.Order(StringComparer.Ordinal)];

    private static string KeyOf(string[] names) => string.Join('\n', names);

    /// <summary>Members of one scope on one line.</summary>
    private readonly record struct Group(int Scope, int List, int File, int Line);
}
