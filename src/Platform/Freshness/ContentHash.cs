using System.IO.Hashing;

namespace Wrapgen.Platform.Freshness;

/// <summary>
/// The hash by which runs recognise content. It detects changes; it does not protect against forgery.
/// </summary>
internal static class ContentHash
{
    /// <summary>The hash of bytes.</summary>
    public static UInt128 Of(ReadOnlySpan<byte> content) => XxHash128.HashToUInt128(content);

    /// <summary>The hash of a file; null when it cannot be read.</summary>
    public static UInt128? OfFile(string path)
    {
        try
        {
            return Of(File.ReadAllBytes(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The caller counts the file as changed. The run that follows opens it and reports what is wrong.
            return null;
        }
    }
}
