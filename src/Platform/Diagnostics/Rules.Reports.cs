namespace Wrapgen.Platform.Diagnostics;

/// <content>WG75xx: what reports are made of.</content>
internal static partial class Rules
{
    /// <summary>A file that is no trace of a build.</summary>
    public static Diagnostic NoTrace(string file, int line, string reason) =>
        Diagnostic.Error(
            "WG7501",
            file,
            line,
            $"This is no trace of a build: {reason} Give the file that `wrapgen build --trace FILE` wrote."
        );

    /// <summary>A file that holds no diagnostics.</summary>
    public static Diagnostic NoSarif(string file, int line, string reason) =>
        Diagnostic.Error(
            "WG7502",
            file,
            line,
            $"This is no SARIF document: {reason} Give what `--diagnostic-format sarif --diagnostic-output FILE` wrote."
        );

    /// <summary>A file that is no report on strict stubs.</summary>
    public static Diagnostic NoStubReport(string file, int line, string reason) =>
        Diagnostic.Error(
            "WG7503",
            file,
            line,
            $"This is no report on strict stubs: {reason} Give what `wrapgen stubs --style strict --report --json` printed."
        );

    /// <summary>A file that holds no statistics of the cache.</summary>
    public static Diagnostic NoCacheStatistics(string file, int line, string reason) =>
        Diagnostic.Error(
            "WG7504",
            file,
            line,
            $"These are no statistics of the CastXML cache: {reason} Give what `wrapgen cache stats --json` printed."
        );

    /// <summary>A cache folder that does not exist.</summary>
    public static Diagnostic NoCacheFolder(string directory) =>
        Diagnostic.Error(
            "WG7505",
            directory,
            0,
            "This cache folder does not exist. Correct --cache-dir, or leave it out when the build used no cache."
        );

    /// <summary>Statistics that are older than those that they are taken from.</summary>
    public static Diagnostic CacheStatisticsRunBackwards(string file, string counter) =>
        Diagnostic.Error(
            "WG7506",
            file,
            0,
            $"The cache counts fewer {counter} now than in this file, so it was cleared in between or is another one. Leave --cache-since out, or give statistics of this cache from just before the build."
        );
}
