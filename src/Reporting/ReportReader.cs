using Wrapgen.Caching;
using Wrapgen.Caching.Settings;
using Wrapgen.Emitters.Stubs.Strict;
using Wrapgen.Pipeline.Building;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Profiles;
using Wrapgen.Pipeline.Storage;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Outputs;
using Wrapgen.Reporting.Caches;
using Wrapgen.Reporting.Findings;
using Wrapgen.Reporting.Times;
using Wrapgen.Reporting.Types;

namespace Wrapgen.Reporting;

/// <summary>Reads the inputs of a report and sums them up.</summary>
public sealed class ReportReader
{
    private readonly ReportSources _sources;
    private readonly Action<Diagnostic> _report;

    private ReportReader(ReportSources sources, Action<Diagnostic> report) => (_sources, _report) = (sources, report);

    /// <summary>Reads a report.</summary>
    /// <param name="sources">The inputs.</param>
    /// <param name="report">Called with each warning.</param>
    /// <exception cref="WrapgenException">
    /// WG75xx: an input has another format; WG9001: an input cannot be read; WG4xxx: the store is damaged.
    /// </exception>
    public static BuildReport Read(ReportSources sources, Action<Diagnostic> report)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(report);
        return new ReportReader(sources, report).Read();
    }

    private BuildReport Read() =>
        new()
        {
            Title = _sources.Title,
            Build = _sources.TraceFile is { } trace ? BuildTimesSummary.Of(TraceFile.Read(trace)) : null,
            Cache = Cache(),
            Coverage = Coverage() is { } coverage ? TypeCoverage.Of(coverage) : null,
            Diagnostics =
                _sources.DiagnosticFiles.Count == 0
                    ? null
                    : FoundDiagnostics.Join([.. _sources.DiagnosticFiles.Select(SarifFile.Read)]),
        };

    private CacheOutcome? Cache()
    {
        var now = _sources.CacheStatisticsFile is { } file ? Statistics(file) : Statistics();
        if (now is null)
            return null;
        return _sources.CacheSinceFile is { } since
            ? CacheOutcome.Since(now, Statistics(since), since)
            : new CacheOutcome(now);
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
            : throw new WrapgenException(Rules.NoCacheStatistics(file, 0, "a counter is negative, or too large."));
    }

    private CacheStatisticsDocument? Statistics()
    {
        if (_sources.CacheFolders.Count == 0)
            return null;
        return CacheStatisticsDocument.Of(
            new CacheMaintenance(new CacheSettings { Roots = _sources.CacheFolders }).Statistics()
        );
    }

    private StubReportDocument? Coverage()
    {
        if (_sources.StubReportFile is { } file)
            return StubReportFile.Read(file);
        if (_sources.StoreDirectory is { } directory)
            return Count(directory, modules: null, _sources.Profile ?? BuiltInProfiles.Default);
        if (_sources.ManifestFile is not { } path)
            return null;
        var manifest = BuildManifestFile.Read(path);
        var store = new ManifestPaths(path).Of(manifest.StoreDirectory);
        // A build whose first module failed left no store. The rest of the report is still of use.
        if (!File.Exists(ModelStore.PathIn(store)))
            return null;
        var modules = manifest.Modules.Select(module => module.Module).ToHashSet(StringComparer.Ordinal);
        return Count(store, modules, _sources.Profile ?? BuildPlan.ProfileOf(path, manifest));
    }

    private StubReportDocument Count(string store, HashSet<string>? modules, WrappingProfile profile) =>
        StubReportDocument.Of(StrictStubReport.Read(store, modules, profile, _report));
}
