using Microsoft.Win32.SafeHandles;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Folders;

/// <summary>
/// One cache folder and where things lie in it. Every name is computed from digests; nothing read from a file ever
/// becomes part of a path.
/// </summary>
internal sealed class CacheFolder(string path)
{
    /// <summary>Marks the folder as one that backup programs leave out (the cache directory tagging convention).</summary>
    private const string Tag = "CACHEDIR.TAG";

    public string Path { get; } = path;

    public string Manifests => System.IO.Path.Combine(Path, "manifests");

    public string Entries => System.IO.Path.Combine(Path, "entries");

    public string Staging => System.IO.Path.Combine(Path, "staging");

    public string Locks => System.IO.Path.Combine(Path, "locks");

    public string Memory => System.IO.Path.Combine(Path, "memory");

    public string Statistics => System.IO.Path.Combine(Path, "statistics");

    /// <summary>Grows by one record per store; its time is that of the last store.</summary>
    public string Growth => System.IO.Path.Combine(Path, "growth");

    public string StampFile => System.IO.Path.Combine(Memory, "stamps");

    public string ToolFile(string name) => System.IO.Path.Combine(Memory, "tools", name);

    /// <summary>Folder of the manifests of one unit: its other commands are neighbours.</summary>
    public string UnitFolder(string unit) => System.IO.Path.Combine(Manifests, unit[..2], unit[2..]);

    public string EntryFile(string key) => System.IO.Path.Combine(Entries, key[..2], key[2..]);

    /// <summary>Writes a file whole or not at all; false when the root does not take it.</summary>
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

    private void Replace(string path, ReadOnlySpan<byte> content)
    {
        var staged = System.IO.Path.Combine(Staging, System.IO.Path.GetRandomFileName());
        try
        {
            // Open means locked: eviction takes a staged file that it can lock for one whose writer is dead.
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
        if (!File.Exists(tag))
            File.WriteAllText(
                tag,
                "Signature: 8a477f597d28d172789f06886806bc55\n# A cache of wrapgen; safe to delete.\n"
            );
    }

    private static void Move(string staged, string path)
    {
        try
        {
            File.Move(staged, path, overwrite: true);
        }
        catch (DirectoryNotFoundException)
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            File.Move(staged, path, overwrite: true);
        }
    }
}
