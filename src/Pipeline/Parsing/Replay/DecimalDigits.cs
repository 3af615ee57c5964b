namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>
/// Small numbers as decimal digits, ready to be copied. A slice has a few hundred thousand ids, and divisions would
/// take most of the time of writing it.
/// </summary>
internal sealed class DecimalDigits
{
    /// <summary>Number of bytes that a copy may touch.</summary>
    public const int Width = sizeof(ulong);

    /// <summary>
    /// Seven digits and their count fit into one number. A document of the maximum size has fewer elements.
    /// </summary>
    public const int MaxNumber = 9_999_999;

    private readonly ulong[] _digits;

    /// <summary>The numbers below a limit.</summary>
    public DecimalDigits(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MaxNumber + 1);
        _digits = new ulong[limit];
        for (var number = 0; number < limit; number++)
            _digits[number] = Format(number);
    }

    /// <summary>The digits in the lower bytes, their count in the highest one.</summary>
    public ulong this[int number] => _digits[number];

    private static ulong Format(int number)
    {
        var digits = 0UL;
        var count = 0UL;
        do
        {
            digits = (digits << 8) | (byte)('0' + (number % 10));
            number /= 10;
            count++;
        } while (number > 0);
        return digits | (count << 56);
    }
}
