using System.Numerics;

namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>
/// Ids that are still to be written, each once: the smallest first, and for equal numbers the one with fewer
/// qualifiers.
/// </summary>
internal sealed class PendingIds
{
    private readonly byte[] _qualifiers;
    private readonly ulong[] _numbers;
    private int _lowest;

    /// <summary>An empty set.</summary>
    /// <param name="limit">All numbers are below this.</param>
    public PendingIds(int limit)
    {
        _qualifiers = new byte[limit];
        _numbers = new ulong[(limit >> 6) + 1];
        _lowest = _numbers.Length;
    }

    /// <summary>Adds an id.</summary>
    public void Add(int number, int qualifiers)
    {
        _qualifiers[number] |= (byte)(1 << qualifiers);
        var word = number >> 6;
        _numbers[word] |= 1UL << number;
        if (word < _lowest)
            _lowest = word;
    }

    /// <summary>Removes the smallest id; false when there is none.</summary>
    public bool TryTake(out int number, out int qualifiers)
    {
        while (_lowest < _numbers.Length && _numbers[_lowest] == 0)
            _lowest++;
        if (_lowest == _numbers.Length)
        {
            number = qualifiers = 0;
            return false;
        }
        number = (_lowest << 6) + BitOperations.TrailingZeroCount(_numbers[_lowest]);
        ref var waiting = ref _qualifiers[number];
        qualifiers = BitOperations.TrailingZeroCount(waiting);
        waiting &= (byte)(waiting - 1);
        if (waiting == 0)
            _numbers[_lowest] &= _numbers[_lowest] - 1;
        return true;
    }
}
