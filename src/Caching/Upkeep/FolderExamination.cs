using Wrapgen.Caching.Folders;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Upkeep;

/// <summary>
/// Examines a cache folder. It creates nothing that stays: a misspelled path must not become a folder because somebody
/// asked what is wrong.
/// </summary>
internal static class FolderExamination
{
    public static FolderHealth Run(CacheFolder folder)
    {
        var exists = FileStamp.Of(folder.Path).Kind == FileKind.Directory;
        var place = NearestFolder(folder.Path);
        var writable = place is not null && (exists || IsFree(folder.Path)) && CanWrite(place);
        var (system, free) = place is null ? (null, null) : DiskOf(place);
        return new FolderHealth
        {
            Path = folder.Path,
            Exists = exists,
            IsWritable = writable,
            Locks = exists && writable ? Locks(folder) : null,
            FileSystem = system,
            Bytes = exists ? FolderEviction.Files(folder).Sum(file => file.Length) : 0,
            FreeBytes = free,
        };
    }

    private static bool IsFree(string path) => !FileStamp.Of(path).IsPresent;

    /// <summary>The folder itself, or the one in which it would be created.</summary>
    private static string? NearestFolder(string path)
    {
        for (var level = Path.GetFullPath(path); level is not null; level = Path.GetDirectoryName(level))
            if (FileStamp.Of(level) is { IsPresent: true } found)
                return found.Kind == FileKind.Directory ? level : null;
        return null;
    }

    /// <summary>The system call answers for users, but not for the mode of a file system: only writing tells.</summary>
    private static bool CanWrite(string folder)
    {
        if (!NativeFiles.CanWrite(folder))
            return false;
        var probe = Path.Combine(folder, ".wrapgen-" + Path.GetRandomFileName());
        try
        {
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Takes a lock twice; the second attempt must fail.</summary>
    private static bool Locks(CacheFolder folder)
    {
        var probe = Path.Combine(folder.Staging, Path.GetRandomFileName());
        try
        {
            using var first = folder.OpenStaged(probe);
            using var second = FileLock.TryOpenExisting(probe);
            return second is null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
        finally
        {
            File.Delete(probe);
        }
    }

    private static (string? FileSystem, long? Free) DiskOf(string folder)
    {
        try
        {
            var drive = new DriveInfo(folder);
            return (drive.DriveFormat, drive.AvailableFreeSpace);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // A share without a drive letter (Windows), or a mount that does not answer.
            return (null, null);
        }
    }
}
