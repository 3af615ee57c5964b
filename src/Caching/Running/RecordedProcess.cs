using System.ComponentModel;
using System.Diagnostics;
using Wrapgen.Caching.Entries;

namespace Wrapgen.Caching.Running;

/// <summary>Runs a tool in the place of this process. Its output passes through as it comes, and is recorded.</summary>
internal sealed class RecordedProcess(IToolConsole console)
{
    private const long LogLimit = 16 << 20;

    private readonly Lock _order = new();
    private readonly List<LogChunk> _log = [];
    private long _logSize;

    /// <param name="command">The program and its arguments.</param>
    /// <param name="workingDirectory">Where it runs; empty for the directory of this process.</param>
    /// <exception cref="Win32Exception">The program cannot be started.</exception>
    public RunResult Run(IReadOnlyList<string> command, string workingDirectory = "")
    {
        var watch = Stopwatch.StartNew();
        using var process = Start(command, redirect: true, workingDirectory);
        using var forwarding = new SignalForwarding(process);
        var errors = Task.Run(() => Copy(process.StandardError.BaseStream, StandardStream.Error));
        Copy(process.StandardOutput.BaseStream, StandardStream.Output);
        errors.GetAwaiter().GetResult();
        process.WaitForExit();
        return new RunResult(process.ExitCode, _logSize <= LogLimit ? _log : null, watch.Elapsed);
    }

    /// <summary>Runs without recording: the tool inherits the standard streams.</summary>
    /// <exception cref="Win32Exception">The program cannot be started.</exception>
    public static int RunDirectly(IReadOnlyList<string> command)
    {
        using var process = Start(command, redirect: false);
        using var forwarding = new SignalForwarding(process);
        process.WaitForExit();
        return process.ExitCode;
    }

    private static Process Start(IReadOnlyList<string> command, bool redirect, string workingDirectory = "")
    {
        var start = new ProcessStartInfo(command[0])
        {
            RedirectStandardOutput = redirect,
            RedirectStandardError = redirect,
            WorkingDirectory = workingDirectory,
        };
        for (var i = 1; i < command.Count; i++)
            start.ArgumentList.Add(command[i]);
        return Process.Start(start)!;
    }

    private void Copy(Stream source, StandardStream stream)
    {
        var buffer = new byte[16 * 1024];
        for (var length = source.Read(buffer); length > 0; length = source.Read(buffer))
        {
            lock (_order)
            {
                console.Write(stream, buffer.AsSpan(0, length));
                _logSize += length;
                if (_logSize <= LogLimit)
                    _log.Add(new LogChunk(stream, buffer.AsSpan(0, length).ToArray()));
            }
        }
    }
}
