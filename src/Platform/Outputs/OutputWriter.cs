using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Platform.Outputs;

/// <summary>Writes single product files by the rules of <see cref="OutputTransaction"/>.</summary>
internal static class OutputWriter
{
    /// <summary>
    /// Writes <paramref name="content"/> to <paramref name="path"/> unless the file has that content.
    /// </summary>
    /// <returns>True when the file changed.</returns>
    /// <exception cref="WrapgenException">WG9002: the file cannot be written; an earlier one is untouched.</exception>
    public static bool Write(string path, ReadOnlySpan<byte> content)
    {
        using var outputs = new OutputTransaction();
        outputs.Stage(path, content);
        var isChanged = outputs.Count > 0;
        outputs.Commit();
        return isChanged;
    }

    /// <summary>
    /// Writes <paramref name="content"/> with a new time even when it is unchanged, as stamps need it.
    /// </summary>
    /// <exception cref="WrapgenException">WG9002: the file cannot be written; an earlier one is untouched.</exception>
    public static void WriteAlways(string path, ReadOnlySpan<byte> content)
    {
        using var outputs = new OutputTransaction();
        outputs.StageAlways(path, content);
        outputs.Commit();
    }
}
