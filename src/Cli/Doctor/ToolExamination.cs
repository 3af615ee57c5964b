using Wrapgen.Caching.Programs;
using Wrapgen.Caching.Running;

namespace Wrapgen.Cli.Doctor;

/// <summary>Finds a program and asks it for its version.</summary>
internal static class ToolExamination
{
    /// <param name="tool">The tool.</param>
    /// <param name="chosen">The program that the user names; null to look in the search path.</param>
    /// <param name="searchPath">The value of PATH.</param>
    public static Check Run(RequiredTool tool, string? chosen, string? searchPath)
    {
        if (ProgramPath.Find(chosen ?? tool.Program, searchPath) is not { } path)
            return chosen is null
                ? new Check(tool.Name, tool.WithoutIt, "not found in PATH") { Cure = Install(tool) }
                : new Check(tool.Name, CheckState.Problem, $"{chosen} is not a program")
                {
                    Path = chosen,
                    Cure = $"Correct {tool.Option}.",
                };
        var (output, error) = CapturedProcess.Run([path, tool.VersionArgument], _ => { });
        return RequiredTool.VersionIn(output + "\n" + error) switch
        {
            null => new Check(tool.Name, CheckState.Problem, $"{path} does not print a version")
            {
                Path = path,
                Cure = $"Run `{path} {tool.VersionArgument}` and read what it says, or install it again.",
            },
            var old when old < tool.Oldest => new Check(tool.Name, tool.WithoutIt, $"{old} is too old, {path}")
            {
                Path = path,
                Version = old.ToString(),
                Cure = Install(tool),
            },
            var version => new Check(tool.Name, CheckState.Ok, $"{version}, {path}")
            {
                Path = path,
                Version = version.ToString(),
            },
        };
    }

    private static string Install(RequiredTool tool) =>
        $"Install {tool.Name} {tool.Oldest} or later (Debian: apt install {tool.Program}; macOS: brew install {tool.Program}; "
        + $"conda: conda install -c conda-forge {tool.Program}). If your build has its own, pass its path with {tool.Option}.";
}
