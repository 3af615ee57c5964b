using Wrapgen.Caching.Commands;
using Wrapgen.Caching.Headers;

namespace Wrapgen.Caching.Tools;

/// <summary>
/// A program whose runs the cache records and replays. A tool knows its command line, how to learn which files a run
/// read, and how its outputs name those files; everything else is the same for all tools.
/// </summary>
internal interface ICachedTool
{
    /// <summary>
    /// The tool's name: the command <c>wrapgen NAME</c>, a part of every key, and what messages call it.
    /// </summary>
    string Name { get; }

    /// <summary>One line about <c>wrapgen NAME</c> for the list of commands.</summary>
    string Summary { get; }

    /// <summary>Environment variables that change what the tool reads or writes.</summary>
    IReadOnlyList<string> KeyVariables { get; }

    /// <summary>
    /// Reads a command line. One that cannot be cached says so in <see cref="ToolCommand.Obstacle"/>.
    /// </summary>
    ToolCommand Read(Invocation invocation);

    /// <summary>The arguments that make a run list the files that it reads, in make syntax.</summary>
    /// <param name="depfile">Receives the list.</param>
    /// <param name="target">The target of the rule; null when it does not matter.</param>
    IReadOnlyList<string> DepfileArguments(string depfile, string? target);

    /// <summary>
    /// The command that only lists the files that a run would read; null when the tool has no such mode.
    /// </summary>
    /// <param name="command">The command to list files of.</param>
    /// <param name="depfile">Receives the list.</param>
    IReadOnlyList<string>? ListingCommand(ToolCommand command, string depfile);

    /// <summary>
    /// The files that a listing command names on its standard output, for tools that may write no depfile.
    /// </summary>
    IReadOnlyList<string> ReadListing(string output);

    /// <summary>Finds what an input file mentions.</summary>
    ScannedSource Scan(ReadOnlySpan<byte> source);

    /// <summary>
    /// True when <see cref="Relocate"/> turns an output into what the tool would write for inputs in another place.
    /// </summary>
    /// <param name="output">What the tool wrote.</param>
    /// <param name="paths">The unit's files, each followed by a zero byte.</param>
    /// <param name="directories">Directories that must not be mentioned either.</param>
    bool CanRelocate(byte[] output, ReadOnlySpan<byte> paths, IEnumerable<string> directories);

    /// <summary>An output with every name of an input replaced by its counterpart.</summary>
    /// <exception cref="InvalidDataException">The lists do not have the same length.</exception>
    byte[] Relocate(byte[] output, ReadOnlySpan<byte> from, ReadOnlySpan<byte> to);
}
