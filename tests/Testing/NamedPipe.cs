namespace Wrapgen.Testing;

/// <summary>
/// A pipe in place of an input file. Opening its writing end succeeds once a program has opened the file, so the test
/// knows that the program is in the middle of its work, where it stays until the test lets it continue.
/// </summary>
public sealed class NamedPipe
{
    private readonly string _path;

    /// <summary>Puts a pipe in place of a file.</summary>
    public NamedPipe(string path)
    {
        _path = path;
        File.Delete(path);
        var result = Tool.Run(["mkfifo", path]);
        if (result.ExitCode != 0)
            throw new InvalidOperationException(result.Error);
    }

    /// <summary>
    /// Waits until the program reads the file; the program continues when the returned stream is closed.
    /// </summary>
    public FileStream WaitForReader(ToolProcess program)
    {
        ArgumentNullException.ThrowIfNull(program);
        var opening = Task.Factory.StartNew(
            () => new FileStream(_path, FileMode.Open, FileAccess.Write),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        try
        {
            program.Await(opening, "has not opened " + _path);
        }
        catch (TimeoutException)
        {
            // Releases the thread that still waits for a reader: opening a pipe for reading and writing never blocks.
            using var both = new FileStream(_path, FileMode.Open, FileAccess.ReadWrite);
            opening.GetAwaiter().GetResult().Dispose();
            throw;
        }
        return opening.GetAwaiter().GetResult();
    }
}
