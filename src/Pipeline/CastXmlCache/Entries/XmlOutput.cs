using Wrapgen.Pipeline.CastXmlCache.Files;

namespace Wrapgen.Pipeline.CastXmlCache.Entries;

/// <summary>The XML that the build asked for.</summary>
internal static class XmlOutput
{
    /// <summary>
    /// Only a plain file may be replaced by one: <c>-o /dev/stdout</c> is castxml's own business.
    /// </summary>
    public static bool IsReplaceable(string path) => FileStamp.OfName(path).Kind is FileKind.Absent or FileKind.Regular;

    /// <summary>Writes it beside and renames: a killed build never leaves half of one that looks up to date.</summary>
    /// <returns>False when the folder does not take it; castxml then says why in its own words.</returns>
    public static bool TryWrite(string path, ReadOnlySpan<byte> content)
    {
        var staged = $"{path}.{Path.GetRandomFileName()}.tmp";
        try
        {
            using (var handle = File.OpenHandle(staged, FileMode.CreateNew, FileAccess.Write))
                RandomAccess.Write(handle, content, 0);
            // Renaming over a file makes ext4 write the new one to the disk first (auto_da_alloc): 2 of 12 ms of a hit. A
            // build killed right here finds no output, which is as good as an old one.
            File.Delete(path);
            File.Move(staged, path, overwrite: true);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(staged)) File.Delete(staged);
            return false;
        }
    }
}
