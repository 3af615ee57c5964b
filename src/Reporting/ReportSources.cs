using Wrapgen.Pipeline.Model;

namespace Wrapgen.Reporting;

/// <summary>What a report is made of; what is null or empty was not given.</summary>
internal sealed record ReportSources
{
    public required string Title { get; init; }

    /// <summary>Build manifest: tells where the store is, and the profile.</summary>
    public string? KeyIndexFile { get; init; }

    /// <summary>What <c>wrapgen build --trace</c> wrote.</summary>
    public string? TraceFile { get; init; }

    /// <summary>Store to count types in; takes the place of the manifest's.</summary>
    public string? StoreDirectory { get; init; }

    /// <summary>Conventions of the library; takes the place of the manifest's.</summary>
    public WrappingProfile? Profile { get; init; }

    /// <summary>What <c>wrapgen stubs --report --json</c> printed; takes the place of a store.</summary>
    public string? StubReportFile { get; init; }

    /// <summary>Folders of the cache.</summary>
    public IReadOnlyList<string> CacheFolders { get; init; } = [];

    /// <summary>What <c>wrapgen cache stats --json</c> printed; takes the place of folders.</summary>
    public string? CacheStatisticsFile { get; init; }

    /// <summary>The same from before the build.</summary>
    public string? CacheSinceFile { get; init; }

    /// <summary>SARIF documents.</summary>
    public IReadOnlyList<string> DiagnosticFiles { get; init; } = [];
}
