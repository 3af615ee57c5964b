using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Wrapgen.Caching.Settings;
using Wrapgen.Cli.Hosting;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Outputs;
using Wrapgen.Reporting;
using Wrapgen.Reporting.Page;

namespace Wrapgen.Cli.Commands;

/// <summary><c>wrapgen report</c>: reports on a build.</summary>
internal sealed class ReportCommand(ICommandHost host)
{
    public const string Name = "report";

    private const string Description = """
        Report on a build: times, cache hits, type coverage and diagnostics on one HTML page.

        Examples:
          wrapgen build --manifest wrapping.json --trace trace.json --diagnostic-format sarif --diagnostic-output found.sarif
          wrapgen report --manifest wrapping.json --trace trace.json --diagnostics found.sarif --output report.html
          wrapgen report --store itk-pkl --cache-dir ~/.cache/itk-wrap --output report.html
          wrapgen report --trace trace.json --json - | jq .build.modules[0]
        """;

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "HTML page to write.",
        HelpName = "FILE",
    };
    private readonly Option<string?> _json = new("--json")
    {
        Description = "JSON file to write, with everything on the page; - for standard output.",
        HelpName = "FILE",
    };
    private readonly Option<string> _title = new("--title")
    {
        Description = "Title of the page.",
        HelpName = "TEXT",
        DefaultValueFactory = _ => "Wrapgen build report",
    };
    private readonly Option<string?> _trace = new("--trace")
    {
        Description = "Times: the trace that `wrapgen build --trace FILE` wrote.",
        HelpName = "FILE",
    };
    private readonly Option<string?> _manifest = new("--manifest")
    {
        Description = "Types: build manifest, which names the store, the profile and the modules.",
        HelpName = "FILE",
    };
    private readonly Option<string?> _store = new("--store", "--pkl_dir")
    {
        Description = "Types: store directory, instead of a manifest.",
        HelpName = "DIR",
    };
    private readonly Option<string?> _stubReport = new("--stub-report")
    {
        Description = "Types: output of `wrapgen stubs --style strict --report --json`, instead of a store.",
        HelpName = "FILE",
    };
    private readonly Option<string?> _cacheDirectory = new("--cache-dir")
    {
        Description = "Cache: its directory (default: those in ITK_WRAP_CACHE, if it is set).",
        HelpName = "DIR",
    };
    private readonly Option<string?> _cacheStatistics = new("--cache-stats")
    {
        Description = "Cache: output of `wrapgen cache stats --json`, instead of a directory.",
        HelpName = "FILE",
    };
    private readonly Option<string?> _cacheSince = new("--cache-since")
    {
        Description = "Cache: the same output from before the build, to report on this build only.",
        HelpName = "FILE",
    };
    private readonly Option<string[]> _diagnostics = new("--diagnostics")
    {
        Description = "Diagnostics: file that `--diagnostic-format sarif --diagnostic-output FILE` wrote. Repeatable.",
        HelpName = "FILE",
    };
    private readonly Option<string> _profile = ProfileOption.Create();

    public static Command Create(ICommandHost host) => new ReportCommand(host).Build();

    private Command Build()
    {
        _diagnostics.AllowMultipleArgumentsPerToken = false;
        var command = new Command(Name, Description)
        {
            _output,
            _json,
            _title,
            _trace,
            _manifest,
            _store,
            _stubReport,
            _cacheDirectory,
            _cacheStatistics,
            _cacheSince,
            _diagnostics,
            _profile,
        };
        command.Validators.Add(Validate);
        command.SetAction(Run);
        return command;
    }

    private void Validate(CommandResult result)
    {
        bool Has(Option option) => result.GetResult(option) is { Implicit: false };
        if (!Has(_output) && !Has(_json))
            result.AddError("Specify an output: --output FILE (HTML), --json FILE, or both.");
        else if (Has(_store) && Has(_stubReport))
            result.AddError("--store and --stub-report exclude each other.");
        else if (Has(_cacheDirectory) && Has(_cacheStatistics))
            result.AddError("--cache-dir and --cache-stats exclude each other.");
        else if (
            !((Option[])[_trace, _manifest, _store, _stubReport, _cacheDirectory, _cacheStatistics, _diagnostics]).Any(
                Has
            )
        )
            result.AddError(
                "Specify an input: --trace FILE, --manifest FILE, --store DIR, --stub-report FILE, --cache-dir DIR, --cache-stats FILE or --diagnostics FILE."
            );
    }

    private int Run(ParseResult arguments)
    {
        var report = ReportReader.Read(Sources(arguments), host.Error.WriteLine);
        if (arguments.GetValue(_output) is { } page)
            Write(page, ReportPage.Of(report));
        if (arguments.GetValue(_json) is { } file)
            Write(file, report.ToJson() + "\n");
        return ExitCodes.Success;
    }

    private void Write(string path, string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        if (path != "-")
        {
            OutputWriter.Write(path, bytes);
            return;
        }
        using var output = host.OpenOutput();
        output.Write(bytes);
    }

    private ReportSources Sources(ParseResult arguments) =>
        new()
        {
            Title = arguments.GetRequiredValue(_title),
            TraceFile = arguments.GetValue(_trace),
            ManifestFile = arguments.GetValue(_manifest),
            StoreDirectory = arguments.GetValue(_store),
            StubReportFile = arguments.GetValue(_stubReport),
            Profile = arguments.GetResult(_profile) is { Implicit: false }
                ? ProfileOption.Of(arguments, _profile)
                : null,
            CacheFolders = CacheFolders(arguments),
            CacheStatisticsFile = arguments.GetValue(_cacheStatistics),
            CacheSinceFile = arguments.GetValue(_cacheSince),
            DiagnosticFiles = arguments.GetValue(_diagnostics) ?? [],
        };

    /// <summary>Only a cache that the user named: the build may not use the one in the home directory.</summary>
    private IReadOnlyList<string> CacheFolders(ParseResult arguments)
    {
        if (arguments.GetValue(_cacheDirectory) is { } folder)
            return Directory.Exists(folder) ? [folder] : throw new WrapgenException(Rules.NoCacheFolder(folder));
        return string.IsNullOrEmpty(host.Variable("ITK_WRAP_CACHE"))
            ? []
            : CacheSettings.FromEnvironment(host.Variable).Roots;
    }
}
