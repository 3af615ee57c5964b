using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Wrapgen.Caching.Settings;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Outputs;
using Wrapgen.Reporting;
using Wrapgen.Reporting.Page;

namespace Wrapgen.Cli.Commands;

/// <summary><c>wrapgen report</c>: what a build did, as one page.</summary>
internal sealed class ReportCommand(ICommandHost host)
{
    public const string Name = "report";

    private const string Description = """
        Make one self-contained page of a build: times, cache, type coverage, diagnostics.

        Examples:
          wrapgen build --manifest wrapping.json --trace trace.json --diagnostic-format sarif --diagnostic-output found.sarif
          wrapgen report --manifest wrapping.json --trace trace.json --diagnostics found.sarif --output report.html
          wrapgen report --store itk-pkl --cache-dir ~/.cache/itk-wrap --output report.html
          wrapgen report --trace trace.json --json - | jq .build.modules[0]
        """;

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "Page to write.",
        HelpName = "FILE",
    };
    private readonly Option<string?> _json = new("--json")
    {
        Description = "Write what the page shows as JSON; - is standard output.",
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
        Description = "Times: what `wrapgen build --trace FILE` wrote.",
        HelpName = "FILE",
    };
    private readonly Option<string?> _manifest = new("--manifest")
    {
        Description = "Types: the build manifest, which names the store, the profile and the modules.",
        HelpName = "FILE",
    };
    private readonly Option<string?> _store = new("--store", "--pkl_dir")
    {
        Description = "Types: store directory.",
        HelpName = "DIR",
    };
    private readonly Option<string?> _stubReport = new("--stub-report")
    {
        Description = "Types: what `wrapgen stubs --style strict --report --json` printed, instead of a store.",
        HelpName = "FILE",
    };
    private readonly Option<string?> _cacheDirectory = new("--cache-dir")
    {
        Description = "Cache: its folder (default: those in ITK_WRAP_CACHE, if it is set).",
        HelpName = "DIR",
    };
    private readonly Option<string?> _cacheStatistics = new("--cache-stats")
    {
        Description = "Cache: what `wrapgen cache stats --json` printed, instead of a folder.",
        HelpName = "FILE",
    };
    private readonly Option<string?> _cacheSince = new("--cache-since")
    {
        Description = "Cache: the same from before the build; only what was counted since is shown.",
        HelpName = "FILE",
    };
    private readonly Option<string[]> _diagnostics = new("--diagnostics")
    {
        Description = "Diagnostics: what `--diagnostic-format sarif --diagnostic-output FILE` wrote. May be repeated.",
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
            result.AddError("Tell where to write: --output FILE (a page), --json FILE, or both.");
        else if (Has(_store) && Has(_stubReport))
            result.AddError("Give either --store or --stub-report.");
        else if (Has(_cacheDirectory) && Has(_cacheStatistics))
            result.AddError("Give either --cache-dir or --cache-stats.");
        else if (
            !((Option[])[_trace, _manifest, _store, _stubReport, _cacheDirectory, _cacheStatistics, _diagnostics]).Any(
                Has
            )
        )
            result.AddError(
                "Tell what to report: --trace FILE, --manifest FILE, --store DIR, --stub-report FILE, --cache-dir DIR, --cache-stats FILE or --diagnostics FILE."
            );
    }

    private int Run(ParseResult arguments)
    {
        var report = new ReportReader(Sources(arguments), diagnostic => host.Error.WriteLine(diagnostic)).Read();
        var json = report.ToJson();
        if (arguments.GetValue(_output) is { } page)
            Write(page, ReportPage.Of(report, json));
        if (arguments.GetValue(_json) is { } file)
            Write(file, json + "\n");
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
            KeyIndexFile = arguments.GetValue(_manifest),
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

    /// <summary>Only a cache that somebody named: the one in the home directory may have nothing to do with the build.</summary>
    private IReadOnlyList<string> CacheFolders(ParseResult arguments)
    {
        if (arguments.GetValue(_cacheDirectory) is { } folder)
            return Directory.Exists(folder) ? [folder] : throw new WrapgenException(Rules.NoCacheFolder(folder));
        return string.IsNullOrEmpty(Environment.GetEnvironmentVariable("ITK_WRAP_CACHE"))
            ? []
            : CacheSettings.FromEnvironment().Roots;
    }
}
