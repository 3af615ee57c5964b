using System.IO.Hashing;

namespace Wrapgen.Platform.Freshness;

/// <summary>A file that a unit wrote.</summary>
/// <param name="Name">Path below the output directory.</param>
/// <param name="Content">Hash of its content, by <see cref="ContentOf"/>.</param>
internal readonly record struct RecordedOutput(string Name, ulong Content)
{
    /// <summary>The hash of a file's content.</summary>
    public static ulong ContentOf(ReadOnlySpan<byte> content) => XxHash64.HashToUInt64(content);
}
