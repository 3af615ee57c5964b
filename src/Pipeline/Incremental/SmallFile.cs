using Wrapgen.Pipeline.Discovery;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Freshness;

namespace Wrapgen.Pipeline.Incremental;

/// <summary>A small file that was read whole.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="Fingerprint">Its state when it was read.</param>
internal sealed record SmallFile(byte[] Content, FileFingerprint Fingerprint)
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="WrapgenException">It does not exist, or cannot be read (WG9001).</exception>
    public static SmallFile Read(string path, Func<string, Diagnostic> missing)
    {
        var fingerprint = FileFingerprint.Of(path);
        var content = TextFile.ReadBytes(path, missing);
        return new SmallFile(content, fingerprint with { Content = ContentHash.Of(content) });
    }
}
