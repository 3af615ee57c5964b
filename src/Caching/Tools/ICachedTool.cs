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
    /// Takes the request for a depfile out of a command, so that the cache answers it: with the arguments in place, the
    /// command would be another one.
    /// </summary>
    /// <param name="command">The command as given.</param>
    /// <param name="depfile">The file to write; null when the command asks for none.</param>
    /// <returns>The command without the request.</returns>
    IReadOnlyList<string> TakeDepfile(IReadOnlyList<string> command, out string? depfile)
    {
        depfile = null;
        return command;
    }

    /// <summary>A command with arguments of <see cref="DepfileArguments"/>, where the tool expects them.</summary>
    IReadOnlyList<string> AddArguments(IReadOnlyList<string> command, IReadOnlyList<string> arguments) =>
        [.. command, .. arguments];

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

    /// <summary>
    /// True when the tool looks for a quoted name beside every file that led to the mention, not only beside the file
    /// that has it.
    /// </summary>
    bool LooksBesideAllIncluders => false;

    /// <summary>Every file that a run read, the unit first, from those that it listed.</summary>
    IReadOnlyList<string> CompleteInputs(ToolCommand command, IReadOnlyList<string> listed) => listed;

    /// <summary>Why the outputs of a run must not be stored; null when they may be.</summary>
    /// <param name="command">The command that ran.</param>
    /// <param name="outputs">The content of each declared output; null for one that was not written.</param>
    string? FindObstacle(ToolCommand command, IReadOnlyList<byte[]?> outputs) => null;

    /// <summary>True when some commands of the tool can run on reduced inputs.</summary>
    bool CanReduce => false;

    /// <summary>A cheaper run with the same result; null when there is none.</summary>
    IReducedRun? TryReduce(ToolCommand command) => null;
}
