using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Platform.Outputs;

/// <summary>Reads JSON that is the input of a run.</summary>
internal static class JsonInput
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="type">What it should hold.</param>
    /// <param name="problem">Makes the diagnostic from file, line and reason if it does not.</param>
    /// <exception cref="WrapgenException">
    /// WG9001: the file cannot be read; or the diagnostic of <paramref name="problem"/>.
    /// </exception>
    public static T Read<T>(string path, JsonTypeInfo<T> type, Func<string, int, string, Diagnostic> problem)
        where T : class
    {
        try
        {
            return Parse(File.ReadAllBytes(path), path, type, problem);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new WrapgenException(Rules.UnreadableFile(path, failure.Message), failure);
        }
    }

    /// <summary>Reads JSON that is in memory.</summary>
    /// <param name="content">UTF-8, with or without a byte order mark.</param>
    /// <param name="name">Its name in diagnostics.</param>
    /// <param name="type">What it should hold.</param>
    /// <param name="problem">Makes the diagnostic from name, line and reason if it does not.</param>
    /// <exception cref="WrapgenException">The diagnostic of <paramref name="problem"/>.</exception>
    public static T Parse<T>(
        ReadOnlySpan<byte> content,
        string name,
        JsonTypeInfo<T> type,
        Func<string, int, string, Diagnostic> problem
    )
        where T : class
    {
        if (content.StartsWith("\uFEFF"u8))
            content = content[3..];
        try
        {
            return JsonSerializer.Deserialize(content, type)
                ?? throw new WrapgenException(problem(name, 1, "it is null."));
        }
        catch (JsonException failure)
        {
            throw new WrapgenException(problem(name, (int)(failure.LineNumber ?? 0) + 1, Reason(failure)), failure);
        }
    }

    // The reader appends place and path to the reason, and names types of this program, which mean nothing to users.
    private static string Reason(JsonException failure)
    {
        var place = failure.Message.IndexOf(" Path: ", StringComparison.Ordinal);
        var reason = place >= 0 ? failure.Message[..place] : failure.Message;
        var isOurs =
            reason.Contains("Wrapgen.", StringComparison.Ordinal)
            || reason.Contains("System.", StringComparison.Ordinal);
        return !isOurs ? reason
            : failure.Path is { Length: > 1 } path ? $"'{path}' is unknown, incomplete, or of the wrong kind."
            : "it has other members.";
    }
}
