using System.Diagnostics;

namespace Wrapgen.Testing;

/// <summary>The result of a finished process: its exit code and what it printed.</summary>
public sealed record ToolResult(int ExitCode, string Output, string Error);

/// <summary>
/// Runs programs the way a build system does: as processes, with unchanged arguments. Every process of a test starts
/// here.
/// </summary>
public static class Tool
{
    /// <summary>
    /// Programs inherit the signals that the tests ignore, and a shell starts background commands (<c>dotnet test
    /// &amp;</c>) with Ctrl-C ignored: a program that a test interrupts would never end.
    /// </summary>
    private static readonly string[] WithDefaultSignals = ["env", "--default-signal=INT,TERM", "--"];

    /// <summary>Full path of a program in PATH, or null.</summary>
    public static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);

    /// <summary>
    /// The native binary that the tests of the command line run instead of the build's own; null: none.
    /// </summary>
    public static string? NativeWrapgen { get; } =
        Environment.GetEnvironmentVariable("WRAPGEN_CLI") is { Length: > 0 } native ? native : null;

    /// <summary>How to start the command line as a process.</summary>
    public static IReadOnlyList<string> Wrapgen { get; } =
        NativeWrapgen is not null
            ? [NativeWrapgen]
            :
            [
                Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet"
                    ? host
                    : Find("dotnet") ?? "dotnet",
                "exec",
                Path.Combine(AppContext.BaseDirectory, "wrapgen.dll"),
            ];

    /// <summary>Runs <c>wrapgen</c> as a process.</summary>
    public static ToolResult RunWrapgen(params IEnumerable<string> arguments) => Run([.. Wrapgen, .. arguments]);

    /// <summary>Runs a program to its end, and returns what it printed.</summary>
    /// <param name="command">Program and arguments.</param>
    /// <param name="folder">Working folder; null: the test's own.</param>
    /// <param name="environment">Variables to set (null value: to remove).</param>
    /// <param name="limit">How long it may take; null: <see cref="ToolProcess.DefaultLimit"/>.</param>
    public static ToolResult Run(
        IReadOnlyList<string> command,
        string? folder = null,
        IReadOnlyDictionary<string, string?>? environment = null,
        TimeSpan? limit = null
    )
    {
        using var process = Start(command, folder, environment, limit);
        return process.End();
    }

    /// <summary>Starts a program with its three streams piped.</summary>
    /// <inheritdoc cref="Run" path="/param"/>
    public static ToolProcess Start(
        IReadOnlyList<string> command,
        string? folder = null,
        IReadOnlyDictionary<string, string?>? environment = null,
        TimeSpan? limit = null
    )
    {
        ArgumentNullException.ThrowIfNull(command);
        IReadOnlyList<string> actual = OperatingSystem.IsLinux() ? [.. WithDefaultSignals, .. command] : command;
        var start = new ProcessStartInfo(actual[0])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? "",
        };
        foreach (var argument in actual.Skip(1))
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
            start.Environment[name] = value;
        return new ToolProcess(start, string.Join(' ', command), limit);
    }
}
