using Wrapgen.Pipeline.Model;

namespace Wrapgen.Reporting;

/// <summary>The inputs of a report. Sections whose input is null or empty say how to provide it.</summary>
public sealed record ReportSources
{
    /// <summary>Title of the page.</summary>
    public string Title { get; init; } = "Wrapgen build report";

    /// <summary>Build manifest, which names the store, the profile and the modules.</summary>
    public string? ManifestFile { get; init; }

    /// <summary>Trace that <c>wrapgen build --trace</c> wrote.</summary>
    public string? TraceFile { get; init; }

    /// <summary>Store whose types to count, instead of the manifest's.</summary>
    public string? StoreDirectory { get; init; }

    /// <summary>Conventions of the library, instead of the manifest's.</summary>
    public WrappingProfile? Profile { get; init; }

    /// <summary>Output of <c>wrapgen stubs --style strict --report --json</c>, instead of a store.</summary>
    public string? StubReportFile { get; init; }

    /// <summary>Directories of the cache.</summary>
    public IReadOnlyList<string> CacheFolders { get; init; } = [];

    /// <summary>Output of <c>wrapgen cache stats --json</c>, instead of directories.</summary>
    public string? CacheStatisticsFile { get; init; }

    /// <summary>The same output from before the build; the report then covers this build only.</summary>
    public string? CacheSinceFile { get; init; }

    /// <summary>SARIF documents.</summary>
    public IReadOnlyList<string> DiagnosticFiles { get; init; } = [];
}
