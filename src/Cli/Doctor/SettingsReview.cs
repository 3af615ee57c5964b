using Wrapgen.Caching.Settings;

namespace Wrapgen.Cli.Doctor;

/// <summary>
/// Judges the environment variables of the cache. Builds ignore a value that they cannot read, because a build must not
/// fail because of its cache: here is where a user learns about it.
/// </summary>
internal static class SettingsReview
{
    /// <param name="variable">Reads an environment variable.</param>
    public static IEnumerable<Check> Of(Func<string, string?> variable)
    {
        if (variable("ITK_WRAP_CACHE_MAX_SIZE") is { Length: > 0 } size && !CacheSettings.TryParseSize(size, out _))
            yield return Ignored("ITK_WRAP_CACHE_MAX_SIZE", size, "Give a number of GB, such as 2.5.");
        if (
            variable("ITK_WRAP_CACHE_FORMAT") is { Length: > 0 } format
            && format is not ("zstd" or "gzip" or "uncompressed")
        )
            yield return Ignored("ITK_WRAP_CACHE_FORMAT", format, "Use zstd, gzip or uncompressed.");
        if (variable("ITK_WRAP_CACHE_BYPASS") is not (null or "" or "0"))
            yield return new Check("settings", CheckState.Warning, "ITK_WRAP_CACHE_BYPASS is set")
            {
                Cure = "Every build runs castxml. Unset the variable to use the cache.",
            };
    }

    private static Check Ignored(string variable, string value, string cure) =>
        new("settings", CheckState.Warning, $"{variable} is '{value}', which builds ignore") { Cure = cure };
}
