using Wrapgen.Caching.Commands;
using Wrapgen.Caching.Programs;

namespace Wrapgen.Caching.Tools;

/// <summary>What the cache understands of a command line. The command itself runs as it was given.</summary>
internal sealed record ToolCommand
{
    /// <summary>The command as it was given.</summary>
    public required Invocation Invocation { get; init; }

    /// <summary>Why the command cannot be cached; null when it can.</summary>
    public string? Obstacle { get; init; }

    /// <summary>
    /// Every file that the command may write, the main one first. An entry names outputs by their number in this list,
    /// so no path that is read from a cache is ever written to.
    /// </summary>
    public IReadOnlyList<ToolOutput> Outputs { get; init; } = [];

    /// <summary>The main input.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Everything that decides the result, apart from files: flags in order.</summary>
    public IReadOnlyList<CommandArgument> KeyArguments { get; init; } = [];

    /// <summary>The directories in which the tool looks for included files, in the order of its flags.</summary>
    public IReadOnlyList<SearchDirectory> SearchDirectories { get; init; } = [];

    /// <summary>Files that a flag includes.</summary>
    public IReadOnlyList<string> ForcedIncludes { get; init; } = [];

    /// <summary>The response files that the command was read from, nested ones included.</summary>
    public IReadOnlyList<string> ResponseFiles { get; init; } = [];

    /// <summary>The programs that decide the result: the tool itself, and those that it asks.</summary>
    public IReadOnlyList<ToolProgram> Programs { get; init; } = [];

    /// <summary>The main output; empty when the command has none.</summary>
    public string MainOutput => Outputs.Count > 0 ? Outputs[0].Path : "";
}
