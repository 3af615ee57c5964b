using System.CommandLine;
using Wrapgen.Cli.Building;
using Wrapgen.Cli.Diagnostics;
using Wrapgen.Cli.Hosting;
using Wrapgen.Emitters.Stubs;
using Wrapgen.Emitters.Swig;
using Wrapgen.Pipeline.Building;
using Wrapgen.Platform.Outputs;
using Wrapgen.Reporting.Findings;
using Wrapgen.Reporting.Times;

namespace Wrapgen.Cli.Commands;

/// <summary><c>wrapgen build</c>: runs all modules of a build tree and their stubs in one process.</summary>
internal sealed class BuildCommand(ICommandHost host)
{
    public const string Name = "build";

    private const string Description = """
        Run all modules of a build tree in parallel, dependencies first, and write their stubs.

        Examples:
          wrapgen build --manifest wrapping.json
          wrapgen build --manifest wrapping.json --jobs 4 --trace trace.json   (open the trace in ui.perfetto.dev)
        """;

    private readonly Option<string> _manifest = new("--manifest")
    {
        Description = "JSON file that lists the modules (docs/build-manifest.md).",
        HelpName = "FILE",
        Required = true,
    };
    private readonly Option<int?> _jobs = new("--jobs", "-j")
    {
        Description = "Number of parallel jobs (default: the number of cores).",
        HelpName = "N",
        CustomParser = result => NumberOption.Parse(result, 1, "a number of jobs"),
    };

    private readonly Option<string?> _trace = new("--trace")
    {
        Description = "Write a trace of all steps, for Chrome, Perfetto and `wrapgen report`.",
        HelpName = "FILE",
    };
    private readonly Option<bool> _force = new("--force")
    {
        Description = "Run completely, even if nothing changed since the last run.",
    };
    private readonly Option<string?> _style = StyleOption.Create("what the manifest says, else compat");
    private readonly Option<bool> _quiet = new("--quiet", "-q")
    {
        Description = "Print diagnostics only: no progress, and no table of slow modules.",
    };
    private readonly Option<bool> _warningError = new("--warning-error", "-W")
    {
        Description = "Treat warnings as errors: exit with 1 if there are any.",
    };
    private readonly Option<string?> _baseline = new("--baseline")
    {
        Description = "File of known warnings to suppress.",
        HelpName = "FILE",
    };
    private readonly DiagnosticOptions _diagnostics = new();

    private Option[] Options => [_manifest, _jobs, _trace, _force, _style, _quiet, _warningError, _baseline];

    public static Command Create(ICommandHost host) => new BuildCommand(host).Build();

    private Command Build()
    {
        var command = new Command(Name, Description);
        foreach (var option in Options)
            command.Add(option);
        _diagnostics.AddTo(command, host, Run);
        return command;
    }

    private int Run(ParseResult arguments, IFindingWriter findings, CancellationToken cancellation)
    {
        var jobs = arguments.GetValue(_jobs) ?? Environment.ProcessorCount;
        using var trace = arguments.GetValue(_trace) is { } file ? new ChromeTrace(file) { Jobs = jobs } : null;
        var warnings = new WarningReportOptions
        {
            AreErrors = arguments.GetValue(_warningError),
            Baseline = arguments.GetValue(_baseline) is { } baseline
                ? WarningBaseline.Read(baseline, mayBeMissing: false)
                : null,
        };
        var path = arguments.GetRequiredValue(_manifest);
        var manifest = BuildManifestFile.Read(path);
        var style = ManifestStubs.StyleOf(path, manifest, arguments.GetValue(_style));
        var force = arguments.GetValue(_force);
        var progress = arguments.GetValue(_quiet) ? null : host;
        if (!new ManifestUnits(path, manifest, host).Run(jobs, progress, cancellation))
            return ExitCodes.Failure;
        var plan = BuildPlan.Of(
            path,
            manifest,
            options =>
                options with
                {
                    Force = force,
                    WarningsAreErrors = warnings.AreErrors,
                    IsKnownWarning = warnings.IsKnown,
                }
        );
        host.ReserveHeap(RunHeap.ModuleSize);
        var outcomes = BuildProgress.Watch(
            progress,
            plan.Modules.Count,
            observer => new BuildRunner([new InterfaceEmitter()], trace).Run(plan, jobs, observer, cancellation)
        );
        if (!arguments.GetValue(_quiet))
            SlowestModulesTable.Write(host.Output, SlowestModules.Of(outcomes, SlowestModulesTable.Rows));
        if (Report(outcomes, findings, warnings))
            return ExitCodes.Failure;
        MakeStubs(
            new ManifestStubs(path, manifest, outcomes)
            {
                Style = style,
                Force = force,
                Trace = trace,
            },
            findings,
            cancellation
        );
        return ExitCodes.Success;
    }

    /// <summary>Prints what the modules found, in the order of the manifest. True if the build failed.</summary>
    private bool Report(IReadOnlyList<ModuleOutcome> outcomes, IFindingWriter findings, WarningReportOptions warnings)
    {
        var report = new ModuleReport(host.Output, findings);
        var hasFailed = false;
        foreach (var outcome in outcomes)
        {
            if (outcome.Problem is not null)
                findings.Write(new Finding(outcome.Problem));
            var given = outcome.Result is null ? 0 : report.Warnings(outcome.Result, warnings);
            hasFailed |= outcome.Result is null || (given > 0 && warnings.AreErrors);
        }
        return hasFailed;
    }

    private static void MakeStubs(ManifestStubs stubs, IFindingWriter findings, CancellationToken cancellation)
    {
        if (stubs.Options is not { } options)
            return;
        using var span = stubs.Trace?.Begin("stubs");
        OutputWriter.Write(options.IndexListFile, stubs.IndexList);
        new StubRun(options, diagnostic => findings.Write(new Finding(diagnostic))).Run(cancellation);
    }
}
