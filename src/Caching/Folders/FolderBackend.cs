using Wrapgen.Caching.Backends;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Folders;

/// <summary>Objects as files of a local folder. Each is written beside its place and renamed.</summary>
/// <param name="folder">The folder.</param>
/// <param name="maximumBytes">A store that takes the folder over this size evicts.</param>
internal sealed class FolderBackend(CacheFolder folder, long maximumBytes) : ICacheBackend
{
    /// <summary>
    /// Ten minutes, in nanoseconds: a file that is used every minute need not be written every minute.
    /// </summary>
    private const long TouchInterval = 10 * 60 * 1_000_000_000L;

    private const long Limit = 1L << 30;

    /// <summary>What eviction, statistics and locks need beyond the contract of a backend.</summary>
    public CacheFolder Folder => folder;

    public CachedObject? Get(ObjectId id)
    {
        var file = PlainFile.TryOpen(folder.FileOf(id));
        if (file is null)
            return null;
        try
        {
            // A longer file is not an object; an empty object reads as damaged.
            return new CachedObject(PlainFile.ReadAll(file, Limit), file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public bool TryPut(ObjectId id, ReadOnlySpan<byte> content)
    {
        if (!folder.TryReplace(folder.FileOf(id), content))
            return false;
        FolderGrowth.Grow(folder, content.Length, maximumBytes);
        return true;
    }

    public void Touch(ObjectId id)
    {
        var path = folder.FileOf(id);
        try
        {
            var stamp = FileStamp.OfName(path);
            if (!stamp.IsPresent || stamp.Modified + TouchInterval >= NativeFiles.Now())
                return;
            using var file = PlainFile.TryOpen(path, PlainFileMode.Update);
            if (file is not null)
                File.SetLastWriteTimeUtc(file, DateTime.UtcNow);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Evicted meanwhile, or the folder is read-only.
        }
    }

    public void Remove(ObjectId id)
    {
        try
        {
            File.Delete(folder.FileOf(id));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A read-only folder keeps it.
        }
    }

    public string NameOf(ObjectId id) => folder.FileOf(id);
}
