using System.Text;
using Microsoft.Win32.SafeHandles;
using Wrapgen.Caching.Folders;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Running;

/// <summary>
/// The file into which a tool writes the list of its inputs. It is locked, so that eviction leaves it alone.
/// </summary>
internal sealed class DepfileScratch : IDisposable
{
    private readonly SafeFileHandle _handle;

    /// <summary>In the root's staging folder or, without a root, where the system keeps temporary files.</summary>
    private DepfileScratch(CacheFolder? root)
    {
        Path = System.IO.Path.Combine(
            root?.Staging ?? System.IO.Path.GetTempPath(),
            System.IO.Path.GetRandomFileName()
        );
        _handle = root?.OpenStaged(Path) ?? FileLock.Create(Path);
        // Windows would not let the tool write a locked file.
        if (OperatingSystem.IsWindows())
            _handle.Dispose();
    }

    /// <summary>A new empty file; null when the disk does not take one.</summary>
    public static DepfileScratch? TryCreate(CacheFolder? root)
    {
        try
        {
            return new DepfileScratch(root);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public string Path { get; }

    /// <summary>What the tool wrote; empty when it wrote nothing.</summary>
    public string ReadText()
    {
        if (_handle.IsClosed)
            return File.ReadAllText(Path);
        var bytes = new byte[RandomAccess.GetLength(_handle)];
        return Encoding.UTF8.GetString(bytes, 0, RandomAccess.Read(_handle, bytes, 0));
    }

    public void Dispose()
    {
        File.Delete(Path);
        _handle.Dispose();
    }
}
