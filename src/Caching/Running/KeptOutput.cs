namespace Wrapgen.Caching.Running;

/// <summary>
/// The XML as it was before a run, put aside. When the run makes the same bytes again, the old file comes back with its time,
/// to the nanosecond: to Ninja nothing has happened, and what depends on the XML rests. A run that is killed leaves no output,
/// which is what a build system expects of it.
/// </summary>
internal sealed class KeptOutput
{
    private const string Suffix = ".kept";

    private readonly string _path;

    private KeptOutput(string path) => _path = path;

    /// <summary>Puts the output of a castxml command aside; null when there is none.</summary>
    /// <param name="command">castxml and its arguments.</param>
    public static KeptOutput? PutAside(IReadOnlyList<string> command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (OutputOf(command) is not { } path || !File.Exists(path))
            return null;
        return TryMove(path, path + Suffix) ? new KeptOutput(path) : null;
    }

    /// <summary>Brings the old output back when there is no new one or it is the same; otherwise removes it.</summary>
    public void BringBackIfSame()
    {
        if (!File.Exists(_path) || HasSameContent())
            TryMove(_path + Suffix, _path);
        else
            File.Delete(_path + Suffix);
    }

    /// <summary>The file after <c>-o</c>; null when there is none.</summary>
    internal static string? OutputOf(IReadOnlyList<string> command)
    {
        for (var i = 1; i + 1 < command.Count; i++)
        {
            if (command[i] == "-o")
                return command[i + 1];
        }
        return null;
    }

    private bool HasSameContent() =>
        new FileInfo(_path).Length == new FileInfo(_path + Suffix).Length
        && File.ReadAllBytes(_path).AsSpan().SequenceEqual(File.ReadAllBytes(_path + Suffix));

    /// <summary>Where a file cannot be moved the run goes on without: the build then does more than it needs, and nothing wrong.</summary>
    private static bool TryMove(string from, string to)
    {
        try
        {
            File.Move(from, to, overwrite: true);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
