using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Discovery;

/// <summary>Small text files, read whole.</summary>
internal static class TextFile
{
    /// <summary>The lines of a text; an empty last line does not count.</summary>
    public static IEnumerable<string> Lines(byte[] content)
    {
        using var reader = new StreamReader(new MemoryStream(content));
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    /// <summary>The bytes of a file.</summary>
    public static byte[] ReadBytes(string path, Func<string, Diagnostic> missing) =>
        Read(path, missing, File.ReadAllBytes);

    private static T Read<T>(string path, Func<string, Diagnostic> missing, Func<string, T> read)
    {
        try
        {
            return read(path);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new WrapgenException(missing(path), failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new WrapgenException(Rules.UnreadableFile(path, failure.Message), failure);
        }
    }
}
