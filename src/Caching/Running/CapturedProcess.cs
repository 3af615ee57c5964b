using System.Diagnostics;

namespace Wrapgen.Caching.Running;

/// <summary>Runs a program for what it prints.</summary>
internal static class CapturedProcess
{
    /// <summary>What it printed; empty when it cannot be started.</summary>
    public static (string Output, string Error) Run(
        IReadOnlyList<string> command,
        Action<IDictionary<string, string?>> environment
    )
    {
        var start = new ProcessStartInfo(command[0])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in command.Skip(1))
            start.ArgumentList.Add(argument);
        environment(start.Environment);
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (output, error.GetAwaiter().GetResult());
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return ("", "");
        }
    }
}
