using System.Text.RegularExpressions;

namespace Wrapgen.Batching.Units;

/// <summary>What the text of a unit's own source says about batches.</summary>
internal static partial class SourceText
{
    /// <summary>Why a source cannot be included together with others; null when it can.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The name of the start namespace.</param>
    public static string? ReasonToRunAlone(string text, string start)
    {
        if (Directive().Match(text) is { Success: true } directive)
            return $"{directive.Value.TrimStart()} in the source, which would reach other units";
        if (PositionMacro().Match(text) is { Success: true } macro)
            return $"{macro.Value} in the source, whose value depends on what is read before";
        if (!text.Contains(start, StringComparison.Ordinal))
            return $"no {start} in the source";
        return text.Contains(StartNamespace.Prefix(start.Length) + "0", StringComparison.Ordinal)
            ? "a name in the source that batches use"
            : null;
    }

    [GeneratedRegex(@"^[ \t]*#[ \t]*(define|undef|pragma)\b|\b_Pragma\b", RegexOptions.Multiline)]
    private static partial Regex Directive();

    /// <summary>Macros whose value depends on the files that were read before.</summary>
    [GeneratedRegex(@"\b__(COUNTER|BASE_FILE|INCLUDE_LEVEL)__\b")]
    internal static partial Regex PositionMacro();
}
