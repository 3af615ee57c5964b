using Microsoft.Win32.SafeHandles;
using Wrapgen.Caching.Files;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Entries;

/// <summary>The XML that the build asked for.</summary>
internal static class OutputFile
{
    /// <summary>
    /// Only a plain file may be replaced by one: <c>-o /dev/stdout</c> is castxml's own business.
    /// </summary>
    public static bool IsReplaceable(string path) => FileStamp.OfName(path).Kind is FileKind.Absent or FileKind.Regular;

    /// <summary>Writes it beside and renames: a killed build never leaves half of one that looks up to date.</summary>
    /// <param name="path">The output.</param>
    /// <param name="content">What to write.</param>
    /// <param name="plain">A file that ends with the content, from an offset on, to share it with; null for none.</param>
    /// <returns>False when the folder does not take it; castxml then says why in its own words.</returns>
    public static bool TryWrite(string path, ReadOnlyMemory<byte> content, (string File, long Offset)? plain = null) =>
        TryStage(
            path,
            handle =>
            {
                if (plain is not var (file, offset) || !TryShare(handle, content.Span, file, offset))
                    RandomAccess.Write(handle, content.Span, 0);
            }
        );

    /// <summary>As the other, for content that comes in parts.</summary>
    /// <param name="path">The output.</param>
    /// <param name="produce">Gives the parts in order; whatever it throws leaves the output as it was.</param>
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
            // Renaming over a file makes ext4 write the new one to the disk first (auto_da_alloc): 2 of 12 ms of a hit. A
            // build killed right here finds no output, which is as good as an old one.
            File.Delete(path);
            File.Move(staged, path, overwrite: true);
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

    /// <summary>Shares the content's blocks; what is shared is read back, for the file may have been replaced since it was checked.</summary>
    private static bool TryShare(SafeFileHandle output, ReadOnlySpan<byte> content, string file, long offset)
    {
        using var source = File.OpenHandle(file);
        if (!FileClone.TryCloneEnd(source, offset, output))
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
