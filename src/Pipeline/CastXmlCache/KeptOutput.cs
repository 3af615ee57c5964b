namespace Wrapgen.Pipeline.CastXmlCache;

/// <summary>
/// The XML as it was before a run. When the run makes the same bytes again, the file gets its old time back: to Ninja, which
/// compares times, nothing has happened, and what depends on the XML rests.
/// </summary>
public sealed class KeptOutput
{
    private readonly string _path;
    private readonly byte[] _content;
    private readonly DateTime _time;

    private KeptOutput(string path, byte[] content, DateTime time) => (_path, _content, _time) = (path, content, time);

    /// <summary>Remembers the output of a castxml command; null when it has none yet.</summary>
    /// <param name="command">castxml and its arguments.</param>
    public static KeptOutput? Before(IReadOnlyList<string> command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (OutputOf(command) is not { } path || !File.Exists(path)) return null;
        try
        {
            return new KeptOutput(path, File.ReadAllBytes(path), File.GetLastWriteTimeUtc(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null; // What cannot be read counts as new: the build does more than it needs, and nothing wrong.
        }
    }

    /// <summary>Gives the file its old time back when its content is the old one.</summary>
    public void RestoreTime()
    {
        try
        {
            if (new FileInfo(_path).Length == _content.Length && File.ReadAllBytes(_path).AsSpan().SequenceEqual(_content))
                File.SetLastWriteTimeUtc(_path, _time);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // As above: the fresh time stays.
        }
    }

    /// <summary>The file after <c>-o</c>; null when there is none.</summary>
    internal static string? OutputOf(IReadOnlyList<string> command)
    {
        for (var i = 1; i + 1 < command.Count; i++)
        {
            if (command[i] == "-o") return command[i + 1];
        }
        return null;
    }
}
