using System.Globalization;

namespace Wrapgen.Caching.Settings;

/// <summary>How the cache is set up; read from the environment, or given by a program.</summary>
public sealed record CacheSettings
{
    private const double DefaultGigabytes = 2.0;
    private const double BytesPerGigabyte = 1e9;

    /// <summary>Cache folders: reads look into all of them in order, writes go to the first that takes them.</summary>
    public IReadOnlyList<string> Roots { get; init; } = [];

    /// <summary>How new entries keep their XML.</summary>
    public StoredFormat Format { get; init; } = StoredFormat.Zstd;

    /// <summary>Tells on the standard error output what happened to each job.</summary>
    public bool IsVerbose { get; init; }

    /// <summary>Runs castxml and nothing else.</summary>
    public bool IsBypassed { get; init; }

    /// <summary>False: a miss never runs the preprocessor to look for an entry of another command.</summary>
    public bool UsesPreprocessor { get; init; } = true;

    /// <summary>What each root may hold after eviction.</summary>
    public long MaximumBytes { get; init; } = (long)(DefaultGigabytes * BytesPerGigabyte);

    /// <summary>
    /// Directories that stand for themselves wherever they are, in addition to the include directories: values of flags
    /// that begin with one count as equal in every checkout.
    /// </summary>
    public IReadOnlyList<string> BaseDirectories { get; init; } = [];

    /// <summary>Reads the settings of the environment variables that begin with <c>ITK_WRAP_CACHE</c>.</summary>
    public static CacheSettings FromEnvironment()
    {
        var roots = SplitPaths(Environment.GetEnvironmentVariable("ITK_WRAP_CACHE"));
        return new CacheSettings
        {
            Roots = roots.Count > 0 ? roots : [DefaultRoot()],
            Format = Environment.GetEnvironmentVariable("ITK_WRAP_CACHE_FORMAT") switch
            {
                "gzip" => StoredFormat.Gzip,
                "uncompressed" => StoredFormat.Uncompressed,
                _ => StoredFormat.Zstd,
            },
            IsVerbose = IsSet("ITK_WRAP_CACHE_VERBOSE"),
            IsBypassed = IsSet("ITK_WRAP_CACHE_BYPASS"),
            UsesPreprocessor = Environment.GetEnvironmentVariable("ITK_WRAP_CACHE_PREPROCESS") != "0",
            MaximumBytes = SizeOrDefault(Environment.GetEnvironmentVariable("ITK_WRAP_CACHE_MAX_SIZE")),
            BaseDirectories = SplitPaths(Environment.GetEnvironmentVariable("ITK_WRAP_CACHE_BASE_DIRS")),
        };
    }

    /// <summary>A size in GB as bytes; false when it is none.</summary>
    internal static bool TryParseSize(string? gigabytes, out long bytes)
    {
        var isSize =
            double.TryParse(gigabytes, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && value is >= 0 and < 1e9;
        bytes = isSize ? (long)(value * BytesPerGigabyte) : 0;
        return isSize;
    }

    /// <summary>What is no number counts as the default (spec 4.1).</summary>
    private static long SizeOrDefault(string? gigabytes) =>
        TryParseSize(gigabytes, out var bytes) ? bytes : (long)(DefaultGigabytes * BytesPerGigabyte);

    private static bool IsSet(string name) => Environment.GetEnvironmentVariable(name) is not (null or "" or "0");

    private static List<string> SplitPaths(string? value) =>
        [
            .. (value ?? "").Split(
                Path.PathSeparator,
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            ),
        ];

    private static string DefaultRoot() =>
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache", "itk-wrap");
}
