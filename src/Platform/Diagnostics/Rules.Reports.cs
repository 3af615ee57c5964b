namespace Wrapgen.Platform.Diagnostics;

/// <content>WG75xx: the inputs of reports.</content>
internal static partial class Rules
{
    /// <summary>The file is not a build trace.</summary>
    public static Diagnostic NoTrace(string file, int line, string reason) =>
        Diagnostic.Error(
            "WG7501",
            file,
            line,
            $"This is not a build trace: {reason} Pass the file that `wrapgen build --trace FILE` wrote."
        );

    /// <summary>The file is not a SARIF document.</summary>
    public static Diagnostic NoSarif(string file, int line, string reason) =>
        Diagnostic.Error(
            "WG7502",
            file,
            line,
            $"This is not a SARIF document: {reason} Pass the file that `--diagnostic-format sarif --diagnostic-output FILE` wrote."
        );

    /// <summary>The file is not a report on strict stubs.</summary>
    public static Diagnostic NoStubReport(string file, int line, string reason) =>
        Diagnostic.Error(
            "WG7503",
            file,
            line,
            $"This is not a report on strict stubs: {reason} Pass what `wrapgen stubs --style strict --report --json` printed."
        );

    /// <summary>The file does not hold statistics of the cache.</summary>
    public static Diagnostic NoCacheStatistics(string file, int line, string reason) =>
        Diagnostic.Error(
            "WG7504",
            file,
            line,
            $"This is not a file of cache statistics: {reason} Pass what `wrapgen cache stats --json` printed."
        );

    /// <summary>The cache directory does not exist.</summary>
    public static Diagnostic NoCacheFolder(string directory) =>
        Diagnostic.Error(
            "WG7505",
            directory,
            0,
            "This cache directory does not exist. Correct --cache-dir, or omit it if the build used no cache."
        );

    /// <summary>The statistics from before the build are higher than those from after it.</summary>
    public static Diagnostic CacheStatisticsRunBackwards(string file, string counter) =>
        Diagnostic.Error(
            "WG7506",
            file,
            0,
            $"The cache counts fewer {counter} now than in this file: it was cleared since, or is another one. Omit --cache-since, or pass statistics of this cache from just before the build."
        );
}
