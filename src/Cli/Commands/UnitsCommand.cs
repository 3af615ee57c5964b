using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Wrapgen.Batching;
using Wrapgen.Caching.Settings;
using Wrapgen.Cli.Building;
using Wrapgen.Cli.Hosting;

namespace Wrapgen.Cli.Commands;

/// <summary><c>wrapgen castxml --units FILE</c>: runs many castxml commands in batches.</summary>
internal sealed class UnitsCommand(ICommandHost host)
{
    public const string Name = "castxml";

    private const string UnitsOption = "--units";

    private const string Description = """
        Run a castxml command, or many of them, or restore their output from the cache.

        Examples:
          wrapgen castxml --units units.json
          wrapgen castxml --units units.json --jobs 8 --explain
          wrapgen castxml castxml -o unit.xml --castxml-output=1 unit.cxx
        """;

    private readonly Option<string> _units = new(UnitsOption)
    {
        Description = "JSON compilation database of castxml commands (docs/batches.md).",
        HelpName = "FILE",
        Required = true,
    };
    private readonly Option<string> _batch = new("--batch")
    {
        Description = "Units per castxml run: auto (the default), a number, or off.",
        HelpName = "auto|N|off",
        DefaultValueFactory = _ => "auto",
        CustomParser = Batch,
    };
    private readonly Option<int> _jobs = new("--jobs", "-j")
    {
        Description = "Number of castxml processes at the same time (default: the number of cores).",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
        CustomParser = result => NumberOption.Parse(result, 1, "a number of jobs"),
    };
    private readonly Option<double> _memory = new("--memory")
    {
        Description = "Memory in GB that one castxml process of a batch may use (default: 0.85).",
        HelpName = "GB",
        DefaultValueFactory = _ => new BatchOptions().Gigabytes,
        CustomParser = Gigabytes,
    };
    private readonly Option<bool> _keep = new("--keep")
    {
        Description = "Keep the modification time of outputs whose content is unchanged.",
    };
    private readonly Option<bool> _slices = new("--slices")
    {
        Description = "Give each unit XML of its own, for tools like pygccxml, instead of a reference to its batch.",
    };
    private readonly Option<string?> _depfile = new("--depfile")
    {
        Description = "Write the headers of all units in make syntax, with the first output as the target.",
        HelpName = "FILE",
    };
    private readonly Option<bool> _noCache = new("--no-cache") { Description = "Run castxml without the cache." };
    private readonly Option<string?> _cacheDirectory = new("--cache-dir")
    {
        Description = "Cache directory, instead of those in ITK_WRAP_CACHE.",
        HelpName = "DIR",
    };
    private readonly Option<string[]> _baseDirectories = new("--base-dir")
    {
        Description = "Source or build tree whose location does not matter. Repeatable.",
        HelpName = "DIR",
    };
    private readonly Option<string?> _remote = RemoteOptions.Remote();
    private readonly Option<string?> _upload = RemoteOptions.Upload();
    private readonly Option<string> _profile = ProfileOption.Create();
    private readonly Option<bool> _explain = new("--explain")
    {
        Description = "Print for each unit where its XML comes from, and why it ran alone.",
    };
    private readonly Option<int> _verify = new("--verify")
    {
        Description = "Run N units of the batches alone as well, and compare.",
        HelpName = "N",
        CustomParser = result => NumberOption.Parse(result, 0, "a number of units"),
    };
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Print no progress and no summary." };

    /// <summary>True when the command line runs units, and not one command of a tool.</summary>
    public static bool IsMeant(string[] arguments)
    {
        if (arguments is not [Name, ..])
            return false;
        // An option's value may come before; the tool's own command begins at the second word that is no option.
        for (var i = 1; i < arguments.Length; i++)
        {
            if (arguments[i] == UnitsOption || arguments[i].StartsWith(UnitsOption + "=", StringComparison.Ordinal))
                return true;
            if (!arguments[i].StartsWith('-') && !arguments[i - 1].StartsWith("--", StringComparison.Ordinal))
                return false;
        }
        return false;
    }

    /// <summary>The line of a tool's help that leads to this command; empty for a tool that has no units.</summary>
    public static string UsageOf(string tool) =>
        tool == Name ? "       wrapgen castxml --units FILE ...  (see wrapgen castxml --units FILE --help)\n" : "";

    public static Command Create(ICommandHost host) => new UnitsCommand(host).Build();

    private Command Build()
    {
        var command = new Command(Name, Description)
        {
            _units,
            _batch,
            _jobs,
            _memory,
            _keep,
            _slices,
            _depfile,
            _noCache,
            _cacheDirectory,
            _baseDirectories,
            _remote,
            _upload,
            _profile,
            _explain,
            _verify,
            _quiet,
        };
        command.SetAction(arguments => host.RunInterruptibly(cancellation => Run(arguments, cancellation)));
        return command;
    }

    private int Run(ParseResult arguments, CancellationToken cancellation)
    {
        var batch = arguments.GetRequiredValue(_batch);
        var options = new BatchOptions
        {
            Jobs = arguments.GetValue(_jobs),
            Gigabytes = arguments.GetValue(_memory),
            UnitsPerBatch = int.TryParse(batch, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
                ? size
                : null,
            IsBatching = batch != "off",
            KeepsUnchanged = arguments.GetValue(_keep),
            WritesSlices = arguments.GetValue(_slices),
            Depfile = arguments.GetValue(_depfile),
            VerifiedUnits = arguments.GetValue(_verify),
            Profile = ProfileOption.Of(arguments, _profile),
        };
        var run = new BatchRun(options, Settings(arguments), host.ToolConsole);
        var summary = UnitProgress.Watch(
            arguments.GetValue(_quiet) ? null : host,
            observer => run.Run(arguments.GetRequiredValue(_units), observer, cancellation)
        );
        var report = new UnitsReport(host.Output);
        if (arguments.GetValue(_explain))
            report.Explain(summary.Units);
        if (!arguments.GetValue(_quiet))
            report.Summarize(summary.Units);
        foreach (var difference in summary.Differences)
            host.Error.WriteLine(difference);
        return summary.ExitCode;
    }

    private CacheSettings Settings(ParseResult arguments)
    {
        var settings = RemoteOptions.Settings(
            host,
            arguments.GetValue(_cacheDirectory),
            arguments.GetValue(_remote),
            arguments.GetValue(_upload)
        );
        return settings with
        {
            IsBypassed = settings.IsBypassed || arguments.GetValue(_noCache),
            BaseDirectories = [.. settings.BaseDirectories, .. arguments.GetValue(_baseDirectories) ?? []],
        };
    }

    private static string Batch(ArgumentResult result)
    {
        var batch = result.Tokens[^1].Value;
        if (
            batch is not ("auto" or "off")
            && !(int.TryParse(batch, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0)
        )
            result.AddError($"--batch takes auto, a number of units, or off, not '{batch}'.");
        return batch;
    }

    private static double Gigabytes(ArgumentResult result)
    {
        if (
            double.TryParse(
                result.Tokens[^1].Value,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var size
            )
            && size > 0
        )
            return size;
        result.AddError($"'{result.Tokens[^1].Value}' is not a size in GB.");
        return new BatchOptions().Gigabytes;
    }
}
