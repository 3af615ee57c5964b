using Microsoft.Win32.SafeHandles;

namespace Wrapgen.Caching.Backends;

/// <summary>
/// An object as a backend returns it. Nobody has checked the content yet: <see cref="ObjectSeal"/> does.
/// </summary>
/// <param name="content">The bytes that were stored.</param>
/// <param name="file">
/// An open file with exactly this content, whose blocks an output may share; null when there is none.
/// </param>
internal sealed class CachedObject(byte[] content, SafeFileHandle? file = null) : IDisposable
{
    /// <summary>The bytes that were stored.</summary>
    public byte[] Content => content;

    /// <summary>An open file with exactly this content; null when the object is not a local file.</summary>
    public SafeFileHandle? File => file;

    public void Dispose() => file?.Dispose();
}
