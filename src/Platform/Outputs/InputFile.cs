using System.Text;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Platform.Outputs;

/// <summary>Reads small text files that a run is told of.</summary>
internal static class InputFile
{
    /// <summary>The text of a file in UTF-8.</summary>
    /// <exception cref="WrapgenException">WG9001: it cannot be read.</exception>
    public static string ReadText(string path)
    {
        try
        {
            // Hundreds of manifests of one line: a StreamReader for each costs more than reading them.
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
