using Microsoft.Win32.SafeHandles;
using Wrapgen.Caching.Files;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Entries;

/// <summary>A file that the build asked for.</summary>
internal static class OutputFile
{
    /// <summary>True when a file may take the place of the output: <c>-o /dev/stdout</c> is left to the tool.</summary>
    public static bool IsReplaceable(string path) => FileStamp.OfName(path).Kind is FileKind.Absent or FileKind.Regular;

    /// <summary>
    /// Writes the content beside the output and renames it: a build that is killed never leaves half an output that
    /// looks up to date.
    /// </summary>
    /// <param name="path">The output.</param>
    /// <param name="content">What to write.</param>
    /// <param name="plain">An open file that has the content at an offset, to share its blocks; null for none.</param>
    /// <returns>False when the folder does not accept the file; the tool then reports why in its own words.</returns>
    public static bool TryWrite(
        string path,
        ReadOnlyMemory<byte> content,
        (SafeFileHandle File, long Offset)? plain = null
    ) =>
        TryStage(
            path,
            handle =>
            {
                if (plain is not var (file, offset) || !TryShare(handle, content.Span, file, offset))
                    RandomAccess.Write(handle, content.Span, 0);
            }
        );

    /// <summary>Writes content that comes in parts, in the same way.</summary>
    /// <param name="path">The output.</param>
    /// <param name="produce">Produces the parts in order; when it throws, the output stays as it was.</param>
    public static bool TryWrite(string path, Action<Action<ReadOnlySpan<byte>>> produce) =>
        TryStage(
            path,
            handle =>
            {
                long position = 0;
                produce(part =>
                {
                    RandomAccess.Write(handle, part, position);
                    position += part.Length;
                });
            }
        );

    private static bool TryStage(string path, Action<SafeFileHandle> write)
    {
        var staged = $"{path}.{Path.GetRandomFileName()}.tmp";
        try
        {
            using (var handle = File.OpenHandle(staged, FileMode.CreateNew, FileAccess.ReadWrite))
                write(handle);
            // A rename over a file makes ext4 write the new one to the disk first (auto_da_alloc), which costs 2 of 12
            // ms of a hit. A build that is killed here leaves no output, which the next build treats like an old one.
            File.Delete(path);
            FileRules.Current.Replace(staged, path);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            if (File.Exists(staged))
                File.Delete(staged);
            if (failure is InvalidDataException)
                throw;
            return false;
        }
    }

    /// <summary>
    /// Shares the blocks of a stored file, and reads them back: the file may have changed since it was checked.
    /// </summary>
    private static bool TryShare(SafeFileHandle output, ReadOnlySpan<byte> content, SafeFileHandle file, long offset)
    {
        if (!FileClone.TryClone(file, offset, content.Length, output))
            return false;
        var shared = new byte[content.Length];
        if (
            RandomAccess.GetLength(output) == content.Length
            && RandomAccess.Read(output, shared, 0) == shared.Length
            && content.SequenceEqual(shared)
        )
            return true;
        RandomAccess.SetLength(output, 0);
        return false;
    }
}
