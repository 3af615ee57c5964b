using System.Diagnostics;

namespace Wrapgen.Testing;

/// <summary>What a finished process left: its exit code and what it printed.</summary>
public sealed record ToolResult(int ExitCode, string Output, string Error);

/// <summary>Runs programs the way a build system does: as processes, with arguments as they are.</summary>
public static class Tool
{
    /// <summary>Full path of a program in PATH, or null.</summary>
    public static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);

    /// <summary>How to start the command line: <c>WRAPGEN_CLI</c> (a native binary) when set, else the build's own.</summary>
    public static IReadOnlyList<string> Wrapgen { get; } =
        Environment.GetEnvironmentVariable("WRAPGEN_CLI") is { Length: > 0 } native
            ? [native]
            :
            [
                Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet"
                    ? host
                    : Find("dotnet") ?? "dotnet",
                "exec",
                Path.Combine(AppContext.BaseDirectory, "wrapgen.dll"),
            ];

    /// <summary>Runs <c>wrapgen</c> with these arguments.</summary>
    public static ToolResult RunWrapgen(params IEnumerable<string> arguments) => Run([.. Wrapgen, .. arguments]);

    /// <summary>Runs a program to its end, and returns what it printed.</summary>
    /// <param name="command">Program and arguments.</param>
    /// <param name="folder">Working folder; null: the test's own.</param>
    /// <param name="environment">Variables to set (null value: to remove).</param>
    public static ToolResult Run(
        IReadOnlyList<string> command,
        string? folder = null,
        IReadOnlyDictionary<string, string?>? environment = null
    )
    {
        using var process = Start(command, folder, environment);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ToolResult(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    /// <summary>Starts a program with its output and errors piped.</summary>
    public static Process Start(
        IReadOnlyList<string> command,
        string? folder = null,
        IReadOnlyDictionary<string, string?>? environment = null
    )
    {
        ArgumentNullException.ThrowIfNull(command);
        var start = new ProcessStartInfo(command[0])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? "",
        };
        foreach (var argument in command.Skip(1))
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
            start.Environment[name] = value;
        return Process.Start(start) ?? throw new InvalidOperationException("Could not start " + command[0]);
    }
}
