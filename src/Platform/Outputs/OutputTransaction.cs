using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Files;

namespace Wrapgen.Platform.Outputs;

/// <summary>
/// The files of a run: all of them or none. A file whose content is unchanged is left alone. Any other is written under
/// a temporary name beside its target, and <see cref="Commit"/> renames it. Without a commit no trace of the run
/// remains. Several threads may stage files at the same time.
/// </summary>
internal sealed class OutputTransaction : IDisposable
{
    /// <summary>The value of <see cref="FileSystemInfo.Attributes"/> for a path that leads nowhere.</summary>
    private const FileAttributes NothingThere = (FileAttributes)(-1);

    private readonly Lock _lock = new();
    private readonly List<(string Temporary, string Path)> _staged = [];

    /// <summary>Number of files that <see cref="Commit"/> will change.</summary>
    public int Count => _staged.Count;

    /// <summary>Writes a file's new content under a temporary name, unless it has that content.</summary>
    /// <exception cref="WrapgenException">WG9002: it cannot be written.</exception>
    public void Stage(string path, ReadOnlySpan<byte> content) => Stage(path, content, isForced: false);

    /// <summary>Stages a file even when its content is unchanged, so that it gets a new time.</summary>
    /// <exception cref="WrapgenException">WG9002: it cannot be written.</exception>
    public void StageAlways(string path, ReadOnlySpan<byte> content) => Stage(path, content, isForced: true);

    private void Stage(string path, ReadOnlySpan<byte> content, bool isForced)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            // One system call answers all questions below.
            var present = new FileInfo(path);
            if (
                !isForced
                && present.Exists
                && present.Length == content.Length
                && content.SequenceEqual(File.ReadAllBytes(path))
            )
                return;
            // Reported before anything is renamed: where a temporary file can be written, only a directory prevents the
            // rename.
            if (present.Attributes != NothingThere && present.Attributes.HasFlag(FileAttributes.Directory))
                throw new IOException("A directory is in its place.");
            var temporary = TemporaryName.Beside(path);
            // CreateNew saves the four extra system calls of "create or truncate".
            using var file = File.OpenHandle(temporary, FileMode.CreateNew, FileAccess.Write);
            lock (_lock)
                _staged.Add((temporary, path));
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
                FileRules.Current.Replace(temporary, path);
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
