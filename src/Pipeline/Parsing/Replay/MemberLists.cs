namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>The members of all scopes, one list after another.</summary>
internal sealed unsafe class MemberLists : IDisposable
{
    private readonly NativeList<int> _members = new();
    private readonly NativeList<int> _ends = new();

    /// <summary>Number of lists.</summary>
    public int Count => _ends.Count;

    /// <summary>The id numbers of one list.</summary>
    public Span<int> this[int list]
    {
        get
        {
            var start = list == 0 ? 0 : _ends.Items[list - 1];
            return new Span<int>(_members.Items + start, _ends.Items[list] - start);
        }
    }

    /// <summary>Appends to the list that <see cref="Close"/> ends.</summary>
    public void Add(int member) => _members.Add(member);

    /// <summary>Ends a list.</summary>
    /// <returns>Its number.</returns>
    public int Close()
    {
        _ends.Add(_members.Count);
        return _ends.Count - 1;
    }

    public void Dispose()
    {
        _members.Dispose();
        _ends.Dispose();
    }
}
