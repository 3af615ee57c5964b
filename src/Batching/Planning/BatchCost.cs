using Wrapgen.Batching.Units;
using Wrapgen.Platform.Freshness;

namespace Wrapgen.Batching.Planning;

/// <summary>
/// What units cost, estimated. Measured with castxml 0.5.1 on the 817 units of ITK 5.4 in batches of 64: 370 to 780 MB,
/// 11 to 31 s.
/// </summary>
internal static class BatchCost
{
    /// <summary>Memory of a run that reads the common headers.</summary>
    public const double BaseMegabytes = 230;

    /// <summary>Processor time of the common headers in a batch, and of a unit alone.</summary>
    public const double BatchSeconds = 1.2,
        UnitSeconds = 0.05,
        AloneSeconds = 1.9;

    private const double DefaultMegabytes = 11;
    private const double LeastMegabytes = 4;

    /// <summary>A unit's own XML repeats what all units share: the part of ITK's smallest XML files.</summary>
    private const double SharedXmlMegabytes = 1.0;

    private const double MegabytesPerXmlMegabyte = 5;

    /// <summary>The memory that a unit adds to a batch.</summary>
    public static double Megabytes(CastXmlUnit unit)
    {
        var earlier = new FileInfo(unit.Output);
        if (!earlier.Exists || earlier.Length == 0)
            return DefaultMegabytes;
        var length =
            earlier.Length <= ContentReference.MaxSize && ContentReference.OfFile(unit.Output) is { } reference
                ? reference.Length
                : earlier.Length;
        var own = (length / 1e6 - SharedXmlMegabytes) * MegabytesPerXmlMegabyte;
        return Math.Max(LeastMegabytes, own);
    }

    /// <summary>True when a run for each unit takes less processor time than a run for all.</summary>
    public static bool IsCheaperAlone(int units) =>
        units == 1 || units * AloneSeconds <= BatchSeconds + units * UnitSeconds;
}
