using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Running;

/// <summary>
/// An output as it was before a run, set aside. When the run writes the same bytes again, the old file comes back with
/// its time, to the nanosecond: Ninja sees no change, and nothing that depends on the output is rebuilt. A run that is
/// killed leaves no output, as build systems expect.
/// </summary>
internal sealed class KeptOutput
{
    private const string Suffix = ".kept";

    private readonly string _path;

    private KeptOutput(string path) => _path = path;

    /// <summary>Sets an output aside; null when it does not exist.</summary>
    public static KeptOutput? SetAside(string path) =>
        File.Exists(path) && TryMove(path, path + Suffix) ? new KeptOutput(path) : null;

    /// <summary>
    /// Restores the old output when there is no new one or it is the same; otherwise removes the old one.
    /// </summary>
    public void RestoreIfSame()
    {
        if (!File.Exists(_path) || HasSameContent())
            TryMove(_path + Suffix, _path);
        else
            File.Delete(_path + Suffix);
    }

    private bool HasSameContent() =>
        new FileInfo(_path).Length == new FileInfo(_path + Suffix).Length
        && File.ReadAllBytes(_path).AsSpan().SequenceEqual(File.ReadAllBytes(_path + Suffix));

    /// <summary>
    /// If the file cannot be moved, the run continues without it: the build then does more than it must, but nothing
    /// wrong.
    /// </summary>
    private static bool TryMove(string from, string to)
    {
        try
        {
            FileRules.Current.Replace(from, to);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
