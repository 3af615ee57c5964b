using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Platform.Outputs;

/// <summary>
/// The files of a run: all or none. Each is compared with what is there and left alone when equal, otherwise written beside its target;
/// <see cref="Commit"/> gives them their names. Without it nothing of the run is left. Several threads may stage at once.
/// </summary>
internal sealed class OutputTransaction : IDisposable
{
    /// <summary>What <see cref="FileSystemInfo.Attributes"/> says of a path that leads nowhere.</summary>
    private const FileAttributes NothingThere = (FileAttributes)(-1);

    private readonly Lock _lock = new();
    private readonly List<(string Temporary, string Path)> _staged = [];

    /// <summary>Number of files that <see cref="Commit"/> will change.</summary>
    public int Count => _staged.Count;

    /// <summary>Writes a file's new content under a temporary name, unless it has that content.</summary>
    /// <exception cref="WrapgenException">WG9002: it cannot be written.</exception>
    public void Stage(string path, ReadOnlySpan<byte> content) => Stage(path, content, isForced: false);

    /// <summary>Stages a file even when its content is unchanged, for its time.</summary>
    /// <exception cref="WrapgenException">WG9002: it cannot be written.</exception>
    public void StageAlways(string path, ReadOnlySpan<byte> content) => Stage(path, content, isForced: true);

    private void Stage(string path, ReadOnlySpan<byte> content, bool isForced)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            // Asks the system once, whatever is asked of it.
            var present = new FileInfo(path);
            if (
                !isForced
                && present.Exists
                && present.Length == content.Length
                && content.SequenceEqual(File.ReadAllBytes(path))
            )
                return;
            // Said before anything is renamed: a directory is all that stops a rename where the temporary file could be written.
            if (present.Attributes != NothingThere && present.Attributes.HasFlag(FileAttributes.Directory))
                throw new IOException("A directory is in its place.");
            var temporary = TemporaryName.Beside(path);
            lock (_lock)
                _staged.Add((temporary, path));
            // CreateNew is a plain creation, where "create or truncate" is four more system calls.
            using var file = File.OpenHandle(temporary, FileMode.CreateNew, FileAccess.Write);
            RandomAccess.Write(file, content, 0);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new WrapgenException(Rules.UnwritableFile(path, failure.Message), failure);
        }
    }

    /// <summary>Gives every staged file its name, in the order of staging.</summary>
    /// <exception cref="WrapgenException">WG9002: a file cannot be replaced.</exception>
    public void Commit()
    {
        foreach (var (temporary, path) in _staged)
        {
            try
            {
                File.Move(temporary, path, overwrite: true);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                throw new WrapgenException(Rules.UnwritableFile(path, failure.Message), failure);
            }
        }
        _staged.Clear();
    }

    /// <summary>Removes what was not committed.</summary>
    public void Dispose()
    {
        foreach (var (temporary, _) in _staged)
            File.Delete(temporary);
        _staged.Clear();
    }
}
