using Microsoft.Win32.SafeHandles;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Headers;

/// <summary>
/// The directories of a command, opened on first use. 500 headers are in a handful of directories, and the system finds
/// a file from an open directory without walking to it.
/// </summary>
internal sealed class RootFolders(PathRoots roots) : IDisposable
{
    private readonly SafeFileHandle?[] _opened = new SafeFileHandle?[roots.Paths.Count];

    /// <summary>The stamp of a file.</summary>
    /// <param name="root">The root that it lies under.</param>
    /// <param name="path">Its whole path, which ends with a zero byte.</param>
    /// <param name="restLength">Length of the part behind the root.</param>
    public FileStamp Stamp(int root, ReadOnlySpan<byte> path, int restLength)
    {
        var rest = path[^(restLength + 1)..];
        // An absolute or empty path would not be looked up in the folder.
        if (root >= _opened.Length || roots.Paths[root].Length == 0 || rest[0] is (byte)'/' or 0)
            return FileStamp.Of(path);
        var folder = _opened[root] ??= NativeFiles.OpenFolder(roots.Paths[root]);
        return folder.IsInvalid ? FileStamp.Of(path) : NativeFiles.Stamp(folder, rest);
    }

    public void Dispose()
    {
        foreach (var folder in _opened)
            folder?.Dispose();
    }
}
