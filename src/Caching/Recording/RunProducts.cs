using Wrapgen.Caching.Entries;
using Wrapgen.Caching.Headers;

namespace Wrapgen.Caching.Recording;

/// <summary>
/// What a run read and produced. It does not matter which process ran: a batch may run a tool once for many units and
/// record each of them.
/// </summary>
/// <param name="Inputs">Every file that the run read, the unit first.</param>
/// <param name="Started">When the run started, by <see cref="Platform.Files.NativeFiles.Now"/>.</param>
/// <param name="Log">What the tool printed; null when that is too much to store.</param>
/// <param name="Elapsed">How long the run took: the time that a hit saves.</param>
internal sealed record RunProducts(
    IReadOnlyList<string> Inputs,
    long Started,
    IReadOnlyList<LogChunk>? Log,
    TimeSpan Elapsed
)
{
    /// <summary>
    /// The content of each output that the command declares, in the same order; null for an output that was not
    /// written. Without a list, the files are read from where the command wrote them.
    /// </summary>
    public IReadOnlyList<byte[]?>? Outputs { get; init; }

    /// <summary>
    /// What is in the directories that were searched. Nothing may have been asked of it before the run ended.
    /// </summary>
    public DirectoryContents Places { get; init; } = new();
}
