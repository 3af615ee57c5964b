using System.Collections.Frozen;

namespace Wrapgen.Cli.Tests;

/// <summary>
/// Runs the command line inside the test process, where a run costs milliseconds; with <c>WRAPGEN_CLI</c> set it runs
/// that native binary instead. Tests that are about the process itself (signals, the working folder, what a tool
/// inherits) use <see cref="Tool"/>.
/// </summary>
internal static class CommandLine
{
    public static ToolResult Run(params IEnumerable<string> arguments) => Run("", arguments);

    /// <summary>The same with this text on standard input.</summary>
    public static ToolResult Run(string input, IEnumerable<string> arguments) =>
        Run(input, FrozenDictionary<string, string?>.Empty, arguments);

    /// <summary>The same with these variables of the environment (null value: not set).</summary>
    public static ToolResult Run(
        string input,
        IReadOnlyDictionary<string, string?> environment,
        IEnumerable<string> arguments
    )
    {
        if (Tool.NativeWrapgen is not null)
        {
            using var process = Tool.Start([.. Tool.Wrapgen, .. arguments], null, environment);
            process.CloseInput(input);
            return process.End();
        }
        var host = new CapturedHost(input, environment);
        return host.Result(Application.Run([.. arguments], host));
    }
}
