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
        var file = NativeFiles.TryOpen(folder.FileOf(id));
        if (file is null)
            return null;
        try
        {
            // Whatever is longer is not ours; an empty object reads as damaged.
            var length = RandomAccess.GetLength(file) is var size && size <= Limit ? (int)size : 0;
            var content = GC.AllocateUninitializedArray<byte>(length);
            var filled = 0;
            while (filled < length && RandomAccess.Read(file, content.AsSpan(filled), filled) is > 0 and var read)
                filled += read;
            return new CachedObject(filled == length ? content : content[..filled], file);
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
            var stamp = FileStamp.Of(path);
            if (stamp.IsPresent && stamp.Modified + TouchInterval < NativeFiles.Now())
                File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
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
