namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>The letters behind an id's number as bits. castxml sorts ids of the same number by them.</summary>
internal static class TypeQualifiers
{
    /// <summary>The bits; -1 when the text is something else.</summary>
    public static int Parse(ReadOnlySpan<byte> letters)
    {
        var bits = 0;
        foreach (var letter in letters)
        {
            var bit = letter switch
            {
                (byte)'c' => 4,
                (byte)'v' => 2,
                (byte)'r' => 1,
                _ => -1,
            };
            if (bit < 0 || (bits & bit) != 0)
                return -1;
            bits |= bit;
        }
        return bits;
    }
}
