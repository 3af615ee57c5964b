using System.Globalization;

namespace Wrapgen.Caching.Settings;

/// <summary>How the cache is set up; read from the environment, or given by a program.</summary>
public sealed record CacheSettings
{
    private const double DefaultGigabytes = 2.0;
    private const double BytesPerGigabyte = 1e9;

    /// <summary>
    /// Where objects are stored: paths of folders, or addresses with a scheme. Readers ask each in order; writers use
    /// the first that accepts the object.
    /// </summary>
    public IReadOnlyList<string> Roots { get; init; } = [];

    /// <summary>How new entries store outputs.</summary>
    public StoredFormat Format { get; init; } = StoredFormat.Zstd;

    /// <summary>Prints one line for each run on the standard error output.</summary>
    public bool IsVerbose { get; init; }

    /// <summary>Runs the tool and does nothing else.</summary>
    public bool IsBypassed { get; init; }

    /// <summary>False: a miss never runs the preprocessor to look for an entry of another command.</summary>
    public bool UsesPreprocessor { get; init; } = true;

    /// <summary>The size that eviction leaves in each folder.</summary>
    public long MaximumBytes { get; init; } = (long)(DefaultGigabytes * BytesPerGigabyte);

    /// <summary>
    /// Directories that count as the same wherever they are, in addition to the include directories: flags that contain
    /// the path of one are equal in every checkout.
    /// </summary>
    public IReadOnlyList<string> BaseDirectories { get; init; } = [];

    /// <summary>The remote caches that are asked after the local folders.</summary>
    public RemoteSettings Remote { get; init; } = new();

    /// <summary>
    /// Reads the environment variables that begin with <c>ITK_WRAP_CACHE</c> and <c>ITK_WRAP_REMOTE</c>.
    /// </summary>
    public static CacheSettings FromEnvironment() => FromEnvironment(Environment.GetEnvironmentVariable);

    /// <summary>The same with an environment that need not be the one of this process.</summary>
    internal static CacheSettings FromEnvironment(Func<string, string?> variable)
    {
        var roots = SplitPaths(variable("ITK_WRAP_CACHE"));
        return new CacheSettings
        {
            Roots = roots.Count > 0 ? roots : [DefaultRoot()],
            Format = variable("ITK_WRAP_CACHE_FORMAT") switch
            {
                "gzip" => StoredFormat.Gzip,
                "uncompressed" => StoredFormat.Uncompressed,
                _ => StoredFormat.Zstd,
            },
            IsVerbose = IsSet(variable("ITK_WRAP_CACHE_VERBOSE")),
            IsBypassed = IsSet(variable("ITK_WRAP_CACHE_BYPASS")),
            UsesPreprocessor = variable("ITK_WRAP_CACHE_PREPROCESS") != "0",
            MaximumBytes = SizeOrDefault(variable("ITK_WRAP_CACHE_MAX_SIZE")),
            BaseDirectories = SplitPaths(variable("ITK_WRAP_CACHE_BASE_DIRS")),
            Remote = RemoteSettings.From(variable),
        };
    }

    /// <summary>Converts a size in GB to bytes; false when the text is not a size.</summary>
    internal static bool TryParseSize(string? gigabytes, out long bytes)
    {
        var isSize =
            double.TryParse(gigabytes, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && value is >= 0 and < 1e9;
        bytes = isSize ? (long)(value * BytesPerGigabyte) : 0;
        return isSize;
    }

    /// <summary>A text that is not a number counts as the default: a build must not fail because of it.</summary>
    private static long SizeOrDefault(string? gigabytes) =>
        TryParseSize(gigabytes, out var bytes) ? bytes : (long)(DefaultGigabytes * BytesPerGigabyte);

    private static bool IsSet(string? value) => value is not (null or "" or "0");

    /// <summary>Splits a list like PATH. A colon that begins <c>://</c> is part of an address.</summary>
    internal static List<string> SplitPaths(string? value)
    {
        var paths = new List<string>();
        foreach (var part in (value ?? "").Split(Path.PathSeparator, StringSplitOptions.TrimEntries))
        {
            if (part.StartsWith("//", StringComparison.Ordinal) && paths.Count > 0 && IsScheme(paths[^1]))
                paths[^1] += ":" + part;
            else if (part.Length > 0)
                paths.Add(part);
        }
        return paths;
    }

    private static bool IsScheme(string text) => text.All(char.IsAsciiLetterOrDigit);

    private static string DefaultRoot() =>
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache", "itk-wrap");
}
