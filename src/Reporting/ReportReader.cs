using Wrapgen.Caching;
using Wrapgen.Caching.Settings;
using Wrapgen.Emitters.Stubs.Strict;
using Wrapgen.Pipeline.Building;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Storage;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Reporting.Caches;
using Wrapgen.Reporting.Documents;
using Wrapgen.Reporting.Findings;
using Wrapgen.Reporting.Times;
using Wrapgen.Reporting.Types;

namespace Wrapgen.Reporting;

/// <summary>Makes a report of its sources.</summary>
/// <param name="sources">What was given.</param>
/// <param name="report">Takes the warnings, one at a time.</param>
internal sealed class ReportReader(ReportSources sources, Action<Diagnostic> report)
{
    /// <exception cref="WrapgenException">WG75xx: an input is not what it should be; WG9001: it cannot be read; WG4xxx: the store is not sound.</exception>
    public BuildReport Read() =>
        new()
        {
            Title = sources.Title,
            Build = sources.TraceFile is { } trace ? BuildTimesSummary.Of(TraceFile.Read(trace)) : null,
            Cache = Cache(),
            Coverage = Coverage() is { } coverage ? TypeCoverage.Of(coverage) : null,
            Diagnostics =
                sources.DiagnosticFiles.Count == 0
                    ? null
                    : FoundDiagnostics.Join([.. sources.DiagnosticFiles.Select(SarifFile.Read)]),
        };

    private CacheOutcome? Cache()
    {
        var now = sources.CacheStatisticsFile is { } file ? Statistics(file) : Statistics();
        if (now is null)
            return null;
        return sources.CacheSinceFile is { } since
            ? CacheOutcome.Since(now, Statistics(since), since)
            : CacheOutcome.Of(now);
    }

    private static CacheStatisticsDocument Statistics(string file)
    {
        var read = JsonInput.Read(
            file,
            CacheStatisticsJsonContext.Default.CacheStatisticsDocument,
            Rules.NoCacheStatistics
        );
        return read.IsPlausible
            ? read
            : throw new WrapgenException(
                Rules.NoCacheStatistics(file, 0, "a counter is negative or beyond all bounds.")
            );
    }

    private CacheStatisticsDocument? Statistics()
    {
        if (sources.CacheFolders.Count == 0)
            return null;
        return CacheStatisticsDocument.Of(
            new CacheMaintenance(new CacheSettings { Roots = sources.CacheFolders }).Statistics()
        );
    }

    private StubReportDocument? Coverage()
    {
        if (sources.StubReportFile is { } file)
            return StubReportFile.Read(file);
        if (sources.StoreDirectory is { } directory)
            return Count(directory, modules: null, sources.Profile ?? WrappingProfile.Itk);
        if (sources.KeyIndexFile is not { } path)
            return null;
        var manifest = BuildManifestFile.Read(path);
        var store = new ManifestPaths(path).Of(manifest.StoreDirectory);
        // A build whose first module failed has left no store; what it found can still be told.
        if (!File.Exists(ModelStore.PathIn(store)))
            return null;
        var modules = manifest.Modules.Select(module => module.Module).ToHashSet(StringComparer.Ordinal);
        return Count(store, modules, sources.Profile ?? BuildPlan.ProfileOf(path, manifest));
    }

    private StubReportDocument Count(string store, HashSet<string>? modules, WrappingProfile profile) =>
        StubReportDocument.Of(StrictStubReport.Read(store, modules, profile, report));
}
