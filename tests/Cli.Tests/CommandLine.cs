namespace Wrapgen.Cli.Tests;

/// <summary>
/// Runs the command line inside the test process, where a run costs milliseconds; with <c>WRAPGEN_CLI</c> set it runs
/// that native binary instead. Tests that are about the process itself (signals, the working folder, the environment)
/// use <see cref="Tool"/>.
/// </summary>
internal static class CommandLine
{
    public static ToolResult Run(params IEnumerable<string> arguments) => Run("", arguments);

    /// <summary>The same with this text on standard input.</summary>
    public static ToolResult Run(string input, IEnumerable<string> arguments)
    {
        if (Tool.NativeWrapgen is not null)
        {
            using var process = Tool.Start([.. Tool.Wrapgen, .. arguments]);
            process.CloseInput(input);
            return process.End();
        }
        var host = new CapturedHost(input);
        return host.Result(Application.Run([.. arguments], host));
    }
}
