using Wrapgen.Batching.Units;

namespace Wrapgen.Batching.Running;

/// <summary>The commands that run.</summary>
internal static class BatchCommand
{
    /// <summary>The command of a batch.</summary>
    /// <param name="units">The units.</param>
    /// <param name="includes">The include directories of all of them.</param>
    /// <param name="files">What it reads and writes.</param>
    public static IReadOnlyList<string> Of(
        IReadOnlyList<CastXmlUnit> units,
        IReadOnlyList<IncludeOption> includes,
        BatchFiles files
    ) =>
        [
            .. units[0].CommonArguments,
            .. includes.SelectMany(option => (string[])[option.Flag, option.Directory]),
            "-o",
            files.Xml,
            "--castxml-start",
            string.Join(',', units.Select((unit, number) => StartNamespace.Of(unit.StartName, number))),
            files.Source,
            "-MD",
            "-MF",
            files.Depfile,
            "-Xclang",
            "-dependency-dot",
            "-Xclang",
            files.Graph,
        ];

    /// <summary>The unit's own command, with its XML and its list of headers written to temporary files.</summary>
    public static IReadOnlyList<string> Alone(CastXmlUnit unit, BatchFiles files)
    {
        var command = unit.Entry.Command.ToList();
        var output = command.IndexOf("-o");
        // Elsewhere the name is part of another argument or of a response file: then castxml writes the output itself.
        if (output >= 0 && output + 1 < command.Count)
            command[output + 1] = files.Xml;
        return [.. command, "-MD", "-MF", files.Depfile];
    }
}
