using System.Runtime.InteropServices;
using System.Text;
using Wrapgen.Platform.Freshness;

namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>The lists of one unit in the index of its batch (<see cref="StoredUnit"/>).</summary>
internal sealed class UnitLists
{
    private readonly BatchElements _elements;
    private readonly List<int> _declarations = [];
    private readonly SortedDictionary<int, List<int>> _members = [];
    private readonly List<int> _cut = [];
    private readonly SortedSet<int> _foreign = [];
    private readonly UnitView _view;
    private readonly int _count;

    /// <summary>Collects the lists of a view.</summary>
    public UnitLists(BatchElements elements, UnitView view)
    {
        (_elements, _view) = (elements, view);
        var places = new HashSet<(ReferenceKind, int)>();
        foreach (var item in view.Elements)
        {
            AddPlaces(item, places);
            ref readonly var element = ref elements[item.Element];
            if (element.Kind == ElementKind.Skipped)
                continue;
            _count++;
            if (!element.Kind.IsDeclaration())
                continue;
            _declarations.Add(item.Element);
            if (item.Extent != Extent.Complete && element.Kind.IsClass())
                _cut.Add(StoredUnit.CutOf(item.Element, item.Extent == Extent.Declared));
            if (element.Context == 0)
                continue;
            if (!_members.TryGetValue(element.Context, out var members))
                _members[element.Context] = members = [];
            members.Add(item.Element);
        }
        _count += places.Count;
        _cut.Sort();
    }

    /// <summary>
    /// True when the document of a unit reads the same from the batch as from XML of its own: the start namespace has
    /// another name in the batch, and no text but its own mentions that.
    /// </summary>
    /// <param name="elements">The batch.</param>
    /// <param name="view">The unit.</param>
    /// <param name="start">Element of its start namespace.</param>
    public static bool CanRefer(BatchElements elements, UnitView view, int start)
    {
        var name = Encoding.UTF8.GetBytes(view.Unit.Namespace);
        var mangled = Encoding.UTF8.GetBytes($"{name.Length}");
        foreach (var item in view.Elements)
        {
            if (item.Element == start || (elements[item.Element].Marks & ElementMarks.InStartNamespace) == 0)
                continue;
            // Nobody reads mangled names, where the length of the name stands in front of it.
            var text = elements.TextOf(item.Element);
            for (var found = text.IndexOf(name); found >= 0; found = text.IndexOf(name))
            {
                if (!text[..found].EndsWith(mangled))
                    return false;
                text = text[(found + name.Length)..];
            }
        }
        return true;
    }

    /// <summary>Writes the lists, and describes them.</summary>
    public StoredUnit Write(Stream stream, ContentReference content, int start)
    {
        var unit = new StoredUnit
        {
            Content = content.Content,
            Length = (int)content.Length,
            Elements = _count,
            Start = start,
            Declarations = _declarations.Count,
            Scopes = _members.Count,
            Members = _members.Values.Sum(members => members.Count),
            Cut = _cut.Count,
            Foreign = _foreign.Count,
        };
        var lists = new List<int>((int)(unit.ListSize / sizeof(int)));
        lists.AddRange(_declarations);
        lists.AddRange(_members.Keys);
        var end = 0;
        foreach (var members in _members.Values)
            lists.Add(end += members.Count);
        foreach (var members in _members.Values)
            lists.AddRange(members);
        lists.AddRange(_cut);
        lists.AddRange(_foreign);
        var bytes = MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(lists));
        stream.Write(bytes);
        unit.ListHash = ContentHash.Of(bytes);
        return unit;
    }

    /// <summary>
    /// Adds the files and comments that an element mentions, which castxml writes behind all elements.
    /// </summary>
    private void AddPlaces(UnitElement item, HashSet<(ReferenceKind, int)> places)
    {
        foreach (ref readonly var reference in _elements.ReferencesOf(item.Element))
            if (
                (reference.Kind == ReferenceKind.File || IsComment(in reference, item.Extent))
                && places.Add((reference.Kind, PlaceOf(in reference)))
                && reference.Kind == ReferenceKind.Comment
                && _elements.FindComment(reference.Target) is >= 0 and var comment
            )
                AddPlaces(new UnitElement(comment, Extent.Complete), places);
    }

    private int PlaceOf(in Reference reference)
    {
        if (reference.Kind != ReferenceKind.File || !_view.IsForeign(reference.Target))
            return reference.Target;
        _foreign.Add(reference.Target);
        return 0;
    }

    private static bool IsComment(in Reference reference, Extent extent) =>
        reference.Kind == ReferenceKind.Comment && extent != Extent.Declared;
}
