using Wrapgen.Caching.Folders;
using Wrapgen.Caching.Settings;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Sharing;

/// <summary>
/// What is still to be sent to the remote caches: a file for each upload. Eviction removes those that nobody sends.
/// </summary>
internal sealed class PendingUploads(CacheFolder folder)
{
    /// <summary>Notes an upload for <c>wrapgen cache push</c>.</summary>
    public void Add(Upload upload)
    {
        var content = upload.Encode();
        folder.TryReplace(
            Path.Combine(folder.Pending, Digest.Of(content).ToString()),
            SealedFile.Seal(content, CacheVersion.Format)
        );
    }

    /// <summary>Everything that is noted, with the file of each.</summary>
    public IReadOnlyList<(string File, Upload Upload)> Read()
    {
        var uploads = new List<(string, Upload)>();
        if (FileStamp.OfName(folder.Pending).Kind != FileKind.Directory)
            return uploads;
        foreach (var file in Directory.EnumerateFiles(folder.Pending).Order(StringComparer.Ordinal))
            if (TryRead(file) is { } upload)
                uploads.Add((file, upload));
            else
                File.Delete(file);
        return uploads;
    }

    private static Upload? TryRead(string file)
    {
        try
        {
            return SealedFile.Read(file, CacheVersion.Format) is { IsDamaged: false } content
                ? Upload.Decode(content.Content)
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
