using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Platform.Outputs;

/// <summary>Makes the directories that output goes to.</summary>
internal static class OutputDirectory
{
    /// <summary>Creates a directory and those above it unless they are there.</summary>
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
