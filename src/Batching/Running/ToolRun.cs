using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Wrapgen.Caching.Entries;

namespace Wrapgen.Batching.Running;

/// <summary>Runs castxml and keeps what it prints. A cancelled run is killed.</summary>
internal static class ToolRun
{
    /// <summary>The exit code that shells return when a program cannot be started.</summary>
    public const int CannotStart = 127;

    /// <summary>The exit code that shells return for a file that is no program.</summary>
    public const int NoProgram = 126;

    /// <summary>
    /// The command behind a limit of its memory. A process that needs more fails as if the machine had no more. Where a
    /// system has no such limit, the command runs without one.
    /// </summary>
    public static IReadOnlyList<string> WithMemory(IReadOnlyList<string> command, double gigabytes)
    {
        var kilobytes = (long)Math.Clamp(gigabytes * 1e6, 1, 1e12);
        return
        [
            "/bin/sh",
            "-c",
            string.Create(CultureInfo.InvariantCulture, $"ulimit -d {kilobytes} 2>/dev/null; exec \"$@\""),
            "sh",
            .. command,
        ];
    }

    /// <summary>Runs a command to its end.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ToolOutcome Run(IReadOnlyList<string> command, string directory, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var start = new ProcessStartInfo(command[0])
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        for (var i = 1; i < command.Count; i++)
            start.ArgumentList.Add(command[i]);
        var watch = Stopwatch.StartNew();
        try
        {
            using var process = Process.Start(start)!;
            using var kill = cancellation.Register(() => Kill(process));
            var log = new List<LogChunk>();
            var errors = Task.Run(
                () => Copy(process.StandardError.BaseStream, StandardStream.Error, log),
                CancellationToken.None
            );
            Copy(process.StandardOutput.BaseStream, StandardStream.Output, log);
            errors.GetAwaiter().GetResult();
            process.WaitForExit();
            cancellation.ThrowIfCancellationRequested();
            return new ToolOutcome(process.ExitCode, log, watch.Elapsed, null);
        }
        catch (Exception failure) when (failure is Win32Exception or DirectoryNotFoundException)
        {
            return new ToolOutcome(CannotStart, [], watch.Elapsed, failure.Message);
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception failure) when (failure is InvalidOperationException or Win32Exception)
        {
            // It ended in the meantime.
        }
    }

    private static void Copy(Stream source, StandardStream stream, List<LogChunk> log)
    {
        var buffer = new byte[16 * 1024];
        for (var length = source.Read(buffer); length > 0; length = source.Read(buffer))
            lock (log)
                log.Add(new LogChunk(stream, buffer.AsSpan(0, length).ToArray()));
    }
}
