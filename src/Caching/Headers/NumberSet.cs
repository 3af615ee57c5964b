using System.Numerics;

namespace Wrapgen.Caching.Headers;

/// <summary>A set of small numbers, as bits: a command asks about a thousand names in a hundred directories.</summary>
internal sealed class NumberSet
{
    private ulong[] _bits = [];

    /// <summary>The numbers in ascending order.</summary>
    public IEnumerable<int> Numbers
    {
        get
        {
            for (var i = 0; i < _bits.Length; i++)
            for (var rest = _bits[i]; rest != 0; rest &= rest - 1)
                yield return i * 64 + BitOperations.TrailingZeroCount(rest);
        }
    }

    /// <summary>Adds a number; false when the set has it.</summary>
    public bool Add(int number)
    {
        var (at, bit) = (number / 64, 1UL << (number % 64));
        if (at >= _bits.Length)
            Array.Resize(ref _bits, at + 1);
        if ((_bits[at] & bit) != 0)
            return false;
        _bits[at] |= bit;
        return true;
    }
}
