using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Platform.Outputs;

/// <summary>Writes single product files by the rules of <see cref="OutputTransaction"/> (spec 5.2, 5.3).</summary>
internal static class OutputWriter
{
    /// <summary>Writes <paramref name="content"/> to <paramref name="path"/> unless it is there already.</summary>
    /// <returns>True when the file changed; false when its content was equal and it was left alone.</returns>
    /// <exception cref="WrapgenException">WG9002: the file cannot be written; an earlier one is untouched.</exception>
    public static bool Write(string path, ReadOnlySpan<byte> content)
    {
        using var outputs = new OutputTransaction();
        outputs.Stage(path, content);
        var isChanged = outputs.Count > 0;
        outputs.Commit();
        return isChanged;
    }

    /// <summary>Writes <paramref name="content"/> with a fresh time even when it is unchanged: for stamps.</summary>
    /// <exception cref="WrapgenException">WG9002: the file cannot be written; an earlier one is untouched.</exception>
    public static void WriteAlways(string path, ReadOnlySpan<byte> content)
    {
        using var outputs = new OutputTransaction();
        outputs.StageAlways(path, content);
        outputs.Commit();
    }
}
