using System.Diagnostics;
using System.Globalization;

namespace Wrapgen.Testing;

/// <summary>
/// A program that a test has started. Every wait has a time limit, after which it kills the program and its children,
/// and fails with what they have printed.
/// </summary>
public sealed class ToolProcess : IDisposable
{
    /// <summary>
    /// Generous, because a machine that builds something else at the same time is slow; no test comes near it.
    /// </summary>
    public static readonly TimeSpan DefaultLimit = TimeSpan.FromMinutes(15);

    private readonly Process _process;
    private readonly TimeSpan _limit;
    private readonly Stopwatch _age = Stopwatch.StartNew();
    private readonly CollectedText _output = new();
    private readonly CollectedText _error = new();
    private readonly Task[] _readers;
    private readonly string _command;
    private bool _inputIsClosed;

    internal ToolProcess(ProcessStartInfo start, string command, TimeSpan? limit)
    {
        _command = command;
        _limit = limit ?? DefaultLimit;
        _process = Process.Start(start) ?? throw new InvalidOperationException("Could not start " + command);
        _readers = [_output.Collect(_process.StandardOutput), _error.Collect(_process.StandardError)];
    }

    public int Id => _process.Id;

    private TimeSpan Remaining => _limit > _age.Elapsed ? _limit - _age.Elapsed : TimeSpan.Zero;

    /// <summary>Waits for the next line of the program's standard output.</summary>
    public string ReadLine() => _output.ReadLine(Remaining) ?? throw Overdue("has printed no further line");

    /// <summary>Waits for the next line of the program's standard error.</summary>
    public string ReadErrorLine() => _error.ReadLine(Remaining) ?? throw Overdue("has reported no further line");

    /// <summary>Closes the program's standard input, after this text.</summary>
    public void CloseInput(string text = "")
    {
        if (_inputIsClosed)
            return;
        _inputIsClosed = true;
        try
        {
            _process.StandardInput.Write(text);
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program ended without reading its input.
        }
    }

    /// <summary>Sends a signal, such as <c>INT</c>.</summary>
    public void Send(string signal)
    {
        var result = Tool.Run(["kill", "-" + signal, Id.ToString(CultureInfo.InvariantCulture)]);
        if (result.ExitCode != 0)
            throw new InvalidOperationException(result.Error);
    }

    /// <summary>Ends the program without giving it a chance to clean up, and waits until it is gone.</summary>
    public void Kill()
    {
        _process.Kill();
        if (!_process.WaitForExit(Remaining))
            throw Overdue("does not end after it was killed");
    }

    /// <summary>
    /// Waits for an action that needs the program to continue, such as opening the other end of a pipe.
    /// </summary>
    public void Await(Task action, string what)
    {
        ArgumentNullException.ThrowIfNull(action);
        if (!action.Wait(Remaining))
            throw Overdue(what);
    }

    /// <summary>Waits until the program has ended, and returns its result.</summary>
    public ToolResult End()
    {
        CloseInput();
        if (!_process.WaitForExit(Remaining) || !Task.WaitAll(_readers, Remaining))
            throw Overdue("has not ended");
        return new ToolResult(_process.ExitCode, _output.ToString(), _error.ToString());
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private TimeoutException Overdue(string what)
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        return new TimeoutException(
            $"{_command} {what} after {_age.Elapsed.TotalSeconds:F0} s.\nStandard output so far:\n{_output}\nStandard error so far:\n{_error}"
        );
    }
}
