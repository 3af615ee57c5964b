namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>
/// Writes a unit's elements as XML of its own: the bytes that castxml would have written for the unit alone, with its start namespace and with
/// ids numbered from 1. So the text depends on the unit only, not on the batch that it came from.
/// </summary>
internal static class SliceWriter
{
    /// <summary>Writes the XML of one unit. Several threads may write different units, or the same one, at once.</summary>
    public static void Write(UnitView view, Stream stream) => throw new NotImplementedException($"{view} {stream}");
}
