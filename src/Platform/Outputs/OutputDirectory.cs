using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Platform.Outputs;

/// <summary>Creates the directories of outputs.</summary>
internal static class OutputDirectory
{
    /// <summary>Creates a directory and its missing parents.</summary>
    /// <exception cref="WrapgenException">WG9002: it cannot be created.</exception>
    public static void Create(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new WrapgenException(Rules.UnwritableFile(path, failure.Message), failure);
        }
    }
}
