using System.Security.Cryptography;
using Wrapgen.Pipeline.Diagnostics;

namespace Wrapgen.Pipeline.Storage;

/// <summary>
/// The only place that writes product files: bytes as given, compared first and left alone when equal, otherwise written
/// beside the target and renamed, so that a file carries its own name only when it is complete (spec 5.2, 5.3).
/// </summary>
public static class OutputWriter
{
    /// <summary>Writes <paramref name="content"/> to <paramref name="path"/> unless it is there already.</summary>
    /// <returns>True when the file changed; false when its content was equal and it was left alone.</returns>
    /// <exception cref="WrapgenException">WG9002: the file cannot be written; an earlier one is untouched.</exception>
    public static bool Write(string path, ReadOnlySpan<byte> content)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            if (HasContent(path, content)) return false;
            Replace(path, content);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new WrapgenException(Rules.UnwritableFile(path, failure.Message), failure);
        }
    }

    /// <summary>Writes <paramref name="content"/> with a fresh time even when it is unchanged: for stamps.</summary>
    /// <exception cref="WrapgenException">WG9002: the file cannot be written; an earlier one is untouched.</exception>
    public static void WriteAlways(string path, ReadOnlySpan<byte> content)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            Replace(path, content);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new WrapgenException(Rules.UnwritableFile(path, failure.Message), failure);
        }
    }

    private static void Replace(string path, ReadOnlySpan<byte> content)
    {
        var temporary = $"{path}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}.tmp";
        try
        {
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static bool HasContent(string path, ReadOnlySpan<byte> content)
    {
        var file = new FileInfo(path);
        if (!file.Exists || file.Length != content.Length) return false;
        return content.SequenceEqual(File.ReadAllBytes(path));
    }
}
