namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>
/// Reproduces the order in which castxml 0.5 writes elements. castxml keeps a sorted set of pending ids, writes the
/// element of the smallest one, and numbers what this element mentions. An element that is needed complete becomes
/// pending at once; one that stays incomplete is written at the end. The memory is reused for the next unit, so an
/// object is for one thread at a time.
/// </summary>
internal sealed class Traversal(BatchElements elements)
{
    private const byte IsComplete = 0x80;

    private readonly int[] _ids = new int[elements.NumberLimit];
    private readonly int[] _nodes = new int[elements.NumberLimit];

    // By id: bit 7 marks a complete node; bits 0 to 6 are the qualified types that are needed, by their qualifiers
    // minus one.
    private readonly byte[] _states = new byte[elements.NumberLimit + 1];
    private readonly PendingIds _pending = new(elements.NumberLimit + 1);
    private readonly List<UnitElement> _written = [];
    private int _count;
    private bool _isCompleteRequired;
    private bool[] _foreignFiles = [];

    /// <summary>The elements of the unit with this start namespace.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="start">Number of its start namespace.</param>
    /// <param name="foreignFiles">By file number, true for headers that the unit does not include.</param>
    public UnitView Run(BatchDocument batch, BatchUnit unit, int start, bool[] foreignFiles)
    {
        _foreignFiles = foreignFiles;
        _isCompleteRequired = true;
        Mention(start, isComplete: true);
        WriteAll();
        _isCompleteRequired = false;
        for (var id = 1; id <= _count; id++)
            if ((_states[id] & IsComplete) == 0)
                _pending.Add(id, 0);
        WriteAll();
        var view = new UnitView(batch, unit, [.. _written], _nodes.AsSpan(0, _count).ToArray(), foreignFiles);
        Forget();
        return view;
    }

    private void Forget()
    {
        foreach (var node in _nodes.AsSpan(0, _count))
            _ids[node] = 0;
        Array.Clear(_states, 0, _count + 1);
        _written.Clear();
        _count = 0;
    }

    private void WriteAll()
    {
        while (_pending.TryTake(out var id, out var qualifiers))
        {
            var node = _nodes[id - 1];
            var element = qualifiers == 0 ? elements.Find(node) : elements.FindQualified(node, qualifiers);
            if (element >= 0)
                Write(element, ExtentOf(element, qualifiers != 0 || (_states[id] & IsComplete) != 0));
        }
    }

    private Extent ExtentOf(int element, bool isComplete) =>
        elements[element].Kind.IsClass() && _foreignFiles[elements[element].File] ? Extent.Declared
        : isComplete ? Extent.Complete
        : Extent.Incomplete;

    private void Write(int element, Extent extent)
    {
        var isComplete = extent == Extent.Complete;
        _written.Add(new UnitElement(element, extent));
        foreach (ref readonly var reference in elements.ReferencesOf(element))
            switch (reference.Kind)
            {
                case ReferenceKind.Alike:
                    Refer(in reference, isComplete);
                    break;
                case ReferenceKind.Mention:
                    Refer(in reference, isComplete: false);
                    break;
                case ReferenceKind.Base when isComplete:
                    Refer(in reference, isComplete: true);
                    break;
                case ReferenceKind.Friend when isComplete:
                    Refer(in reference, isComplete: false);
                    break;
                case ReferenceKind.Members when isComplete:
                    foreach (var member in elements.Members[reference.Target])
                        Mention(member, isComplete: true);
                    break;
                default:
                    break;
            }
    }

    private void Refer(in Reference reference, bool isComplete)
    {
        var id = Mention(reference.Target, isComplete);
        if (reference.Qualifiers == 0)
            return;
        var bit = (byte)(1 << (reference.Qualifiers - 1));
        if ((_states[id] & bit) != 0)
            return;
        _states[id] |= bit;
        _pending.Add(id, reference.Qualifiers);
    }

    private int Mention(int node, bool isComplete)
    {
        ref var id = ref _ids[node];
        if (id == 0)
        {
            _nodes[_count] = node;
            id = ++_count;
            if (isComplete)
                _states[id] |= IsComplete;
            if (isComplete || !_isCompleteRequired)
                _pending.Add(id, 0);
        }
        else if (isComplete && (_states[id] & IsComplete) == 0)
        {
            _states[id] |= IsComplete;
            _pending.Add(id, 0);
        }
        return id;
    }
}
