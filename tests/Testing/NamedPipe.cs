namespace Wrapgen.Testing;

/// <summary>
/// A pipe in the place of an input file. Opening its writing end succeeds once a program has opened the file, so that a test knows: the program
/// is in the middle of its work, and stays there until the test lets it go on.
/// </summary>
public sealed class NamedPipe
{
    private readonly string _path;

    /// <summary>Puts a pipe in the place of a file.</summary>
    public NamedPipe(string path)
    {
        _path = path;
        File.Delete(path);
        var result = Tool.Run(["mkfifo", path]);
        if (result.ExitCode != 0)
            throw new InvalidOperationException(result.Error);
    }

    /// <summary>Waits until the program reads the file; it goes on when the returned stream is closed.</summary>
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
            // Lets the thread go that still waits for a reader; opened for both, a pipe waits for nobody.
            using var both = new FileStream(_path, FileMode.Open, FileAccess.ReadWrite);
            opening.GetAwaiter().GetResult().Dispose();
            throw;
        }
        return opening.GetAwaiter().GetResult();
    }
}
