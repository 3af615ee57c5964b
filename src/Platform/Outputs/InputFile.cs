using System.Text;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Platform.Outputs;

/// <summary>Reads small text files that are the input of a run.</summary>
internal static class InputFile
{
    /// <summary>The text of a file in UTF-8.</summary>
    /// <exception cref="WrapgenException">WG9001: it cannot be read.</exception>
    public static string ReadText(string path)
    {
        try
        {
            // There are hundreds of key index files with one line: a StreamReader for each costs more than reading it.
            ReadOnlySpan<byte> bytes = File.ReadAllBytes(path);
            return Encoding.UTF8.GetString(
                bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes
            );
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new WrapgenException(Rules.UnreadableFile(path, failure.Message), failure);
        }
    }
}
