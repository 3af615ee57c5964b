using Microsoft.Win32.SafeHandles;
using Wrapgen.Caching.Backends;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Folders;

/// <summary>
/// The layout of a cache folder. Every name is computed from digests: nothing that is read from a file becomes part of
/// a path.
/// </summary>
internal sealed class CacheFolder(string path)
{
    /// <summary>Tells backup programs to skip the folder (the cache directory tagging convention).</summary>
    private const string Tag = "CACHEDIR.TAG";

    public string Path { get; } = path;

    /// <summary>The folders that hold objects, one for each kind.</summary>
    public IEnumerable<(ObjectKind Kind, string Path)> Objects =>
        Enum.GetValues<ObjectKind>().Select(kind => (kind, FolderOf(kind)));

    public string Staging => System.IO.Path.Combine(Path, "staging");

    public string Locks => System.IO.Path.Combine(Path, "locks");

    /// <summary>What is remembered about remote caches that failed.</summary>
    public string Remotes => System.IO.Path.Combine(Path, "remotes");

    /// <summary>What is still to be sent to remote caches.</summary>
    public string Pending => System.IO.Path.Combine(Path, "pending");

    public string Memory => System.IO.Path.Combine(Path, "memory");

    public string Statistics => System.IO.Path.Combine(Path, "statistics");

    /// <summary>A log with one record for each store; its time is that of the last store.</summary>
    public string Growth => System.IO.Path.Combine(Path, "growth");

    public string StampFile => System.IO.Path.Combine(Memory, "stamps");

    /// <summary>What is remembered about programs.</summary>
    public string Programs => System.IO.Path.Combine(Memory, "programs");

    /// <summary>Folders that earlier versions wrote and this one does not read.</summary>
    public IEnumerable<string> Earlier =>
        [System.IO.Path.Combine(Path, "manifests"), System.IO.Path.Combine(Memory, "tools")];

    /// <summary>The file of an object.</summary>
    public string FileOf(ObjectId id)
    {
        var name = id.Key.ToString();
        return System.IO.Path.Combine(FolderOf(id.Kind), name[..2], name[2..]);
    }

    /// <summary>The folder of the objects of a kind.</summary>
    public string FolderOf(ObjectKind kind) =>
        System.IO.Path.Combine(
            Path,
            kind switch
            {
                ObjectKind.Entry => "entries",
                ObjectKind.History => "histories",
                _ => "units",
            }
        );

    /// <summary>Writes a file whole or not at all; false when the folder does not take it.</summary>
    public bool TryReplace(string path, ReadOnlySpan<byte> content)
    {
        try
        {
            Replace(path, content);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>True when files can be written here; creates the folder.</summary>
    public bool IsWritable()
    {
        try
        {
            if (FileStamp.Of(Path).Kind != FileKind.Directory)
                Directory.CreateDirectory(Path);
            return NativeFiles.CanWrite(Path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>True when every user of the machine can write to the folder.</summary>
    public bool IsOpenToAll() =>
        !OperatingSystem.IsWindows()
        && Directory.Exists(Path)
        && File.GetUnixFileMode(Path).HasFlag(UnixFileMode.OtherWrite);

    private void Replace(string path, ReadOnlySpan<byte> content)
    {
        var staged = System.IO.Path.Combine(Staging, System.IO.Path.GetRandomFileName());
        try
        {
            // An open file is locked: eviction removes a staged file that it can lock, because its writer is dead.
            using (var handle = OpenStaged(staged))
                RandomAccess.Write(handle, content, 0);
            Move(staged, path);
        }
        catch
        {
            File.Delete(staged);
            throw;
        }
    }

    /// <summary>Creates a locked file in the staging folder.</summary>
    public SafeFileHandle OpenStaged(string staged)
    {
        try
        {
            return FileLock.Create(staged);
        }
        catch (DirectoryNotFoundException)
        {
            Directory.CreateDirectory(Staging);
            WriteTag();
            return FileLock.Create(staged);
        }
    }

    private void WriteTag()
    {
        var tag = System.IO.Path.Combine(Path, Tag);
        using var handle = PlainFile.TryOpen(tag, PlainFileMode.Empty);
        if (handle is not null)
            RandomAccess.Write(
                handle,
                "Signature: 8a477f597d28d172789f06886806bc55\n# A cache of wrapgen; safe to delete.\n"u8,
                0
            );
    }

    private static void Move(string staged, string path)
    {
        try
        {
            FileRules.Current.Replace(staged, path);
        }
        catch (DirectoryNotFoundException)
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            FileRules.Current.Replace(staged, path);
        }
    }
}
