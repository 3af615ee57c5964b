namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>
/// Small numbers in decimal digits, ready to be copied: a slice has a few hundred thousand ids, and most of the time of writing it would
/// go into divisions.
/// </summary>
internal sealed class DecimalDigits
{
    /// <summary>Bytes that a copy may touch.</summary>
    public const int Width = sizeof(ulong);

    /// <summary>Seven digits and their count fill a number. A document of the size that a reader takes has fewer elements.</summary>
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
