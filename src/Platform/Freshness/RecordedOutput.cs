namespace Wrapgen.Platform.Freshness;

/// <summary>A file that a run wrote.</summary>
/// <param name="Name">Its path below the output directory of the record.</param>
/// <param name="Content">Hash of its content.</param>
internal readonly record struct RecordedOutput(string Name, UInt128 Content)
{
    /// <summary>The output with this content.</summary>
    public static RecordedOutput Of(string name, ReadOnlySpan<byte> content) => new(name, ContentHash.Of(content));
}
