namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>
/// Numbers files or comments from 1 in the order in which a slice mentions them. Number 0, castxml's built-in file,
/// stays 0.
/// </summary>
/// <param name="limit">All numbers of the batch are below this.</param>
internal sealed class SliceNumbers(int limit)
{
    private readonly int[] _numbers = new int[limit];
    private readonly List<int> _inOrder = [];

    /// <summary>The batch's numbers in the slice's order, without 0.</summary>
    public IReadOnlyList<int> InOrder => _inOrder;

    /// <summary>True when 0 was mentioned.</summary>
    public bool HasBuiltIn { get; private set; }

    /// <summary>The slice's number for a number of the batch.</summary>
    public int NumberFor(int number)
    {
        if (number == 0)
        {
            HasBuiltIn = true;
            return 0;
        }
        ref var own = ref _numbers[number];
        if (own == 0)
        {
            _inOrder.Add(number);
            own = _inOrder.Count;
        }
        return own;
    }

    /// <summary>Forgets the slice.</summary>
    public void Clear()
    {
        foreach (var number in _inOrder)
            _numbers[number] = 0;
        _inOrder.Clear();
        HasBuiltIn = false;
    }
}
