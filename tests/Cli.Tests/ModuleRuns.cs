namespace Wrapgen.Cli.Tests;

/// <summary>Runs <c>wrapgen module</c> on the inputs of a test.</summary>
internal static class ModuleRuns
{
    /// <summary>Runs a small module.</summary>
    public static ToolResult Run(this SmallModule module, params IEnumerable<string> more) =>
        CommandLine.Run(module.Arguments(more));

    /// <summary>
    /// Runs the modules of the example in order, without the warnings about members that SWIG never wraps.
    /// </summary>
    public static ShapesBuild RunModules(this ShapesBuild build, int count = int.MaxValue)
    {
        foreach (var module in build.Modules.Take(count))
        {
            var result = CommandLine.Run([.. build.ModuleArguments(module), "-w51", "-w52", "-w53", "-w54"]);
            if (result.ExitCode != 0)
                throw new InvalidOperationException(result.Error);
        }
        return build;
    }
}
