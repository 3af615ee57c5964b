using Wrapgen.Caching.Commands;
using Wrapgen.Caching.Entries;
using Wrapgen.Caching.Headers;
using Wrapgen.Caching.Keys;
using Wrapgen.Caching.Programs;
using Wrapgen.Caching.Sessions;
using Wrapgen.Caching.Tools;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Plans;

/// <summary>Reads commands and works out their keys.</summary>
/// <param name="session">The cache.</param>
/// <param name="tool">The tool that the commands run.</param>
internal sealed class Planner(CacheSession session, ICachedTool tool)
{
    /// <summary>Plans a command; null when it cannot be cached.</summary>
    /// <param name="arguments">The command as it runs.</param>
    /// <param name="obstacle">Why it cannot be cached; empty when it can.</param>
    public RunPlan? TryPlan(IReadOnlyList<string> arguments, out string obstacle)
    {
        var planned = NativeFiles.Now();
        if (Invocation.Parse(arguments) is not { } invocation)
        {
            obstacle = "an environment prefix that is not understood";
            return null;
        }
        var command = tool.Read(invocation);
        obstacle = command.Obstacle ?? ObstacleOf(command) ?? "";
        if (obstacle.Length > 0)
            return null;
        var programs = new List<ProgramIdentity>();
        foreach (var program in command.Programs)
            programs.Add(session.Programs.Identify(program));
        var baseDirectories = session.Settings.BaseDirectories;
        var identity = CommandIdentity.Of(tool, command, programs, baseDirectories);
        var search = SearchOrder(command, programs);
        var roots = new PathRoots(search, Path.GetDirectoryName(command.Unit) ?? "", baseDirectories);
        return new RunPlan(tool, command, identity, roots, planned);
    }

    private static string? ObstacleOf(ToolCommand command)
    {
        foreach (var output in command.Outputs)
            if (!OutputFile.IsReplaceable(output.Path))
                return "an output that is not a regular file";
        foreach (var program in command.Programs)
            if (program is { IsRequired: true, Path: null })
                return $"{program.Label} is not found";
        return null;
    }

    /// <summary>
    /// Every include directory in the order of search: flags by kind, then what the programs have built in.
    /// </summary>
    private static List<SearchDirectory> SearchOrder(ToolCommand command, List<ProgramIdentity> programs) =>
        [
            .. command
                .SearchDirectories.Concat(
                    programs.SelectMany(program =>
                        program.SearchDirectories.Select(path => new SearchDirectory(path, SearchKind.Implicit))
                    )
                )
                .OrderBy(directory => directory.Kind),
        ];
}
