using System.CommandLine;
using Wrapgen.Cli.Diagnostics;
using Wrapgen.Emitters.Swig;
using Wrapgen.Pipeline;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Parsing;
using Wrapgen.Reporting.Findings;

namespace Wrapgen.Cli.Commands;

/// <summary><c>wrapgen module</c>: one module run, with the command line of the generator that it replaces (spec 1.3).</summary>
internal sealed class ModuleCommand(ICommandHost host)
{
    private readonly Option<string[]> _mdx = new("--mdx")
    {
        Required = true,
        Description = "Master index (.mdx); the first is the module's own, the others those it depends on.",
    };
    private readonly Option<string[]> _import = new("--import")
    {
        Description = "File to %import at the top of every interface file.",
    };
    private readonly Option<string[]> _swigInclude = new("--swig-include")
    {
        Description = "File to %include in every interface file.",
    };
    private readonly Option<int[]> _disableWarning = new("--disable-warning", "-w")
    {
        Description = "Warning number to silence.",
    };
    private readonly Option<string[]> _disableAccess = new("--disable-access-warning", "-A")
    {
        Description = "Access specifier whose members are not warned of.",
    };
    private readonly Option<bool> _warningError = new("--warning-error", "-W")
    {
        Description = "Print warnings as errors; exit 1 when there was any.",
    };
    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "Say what is being done." };
    private readonly Option<bool> _keep = new("--keep", "-k")
    {
        Description = "Accepted: an output whose content is unchanged is never rewritten.",
    };
    private readonly Option<string> _pygccxml = new("--pygccxml-path", "-p")
    {
        Description = "Accepted and not needed.",
    };
    private readonly Option<string> _castxml = new("--castxml-path", "-g") { Description = "Accepted and not needed." };
    private readonly Option<string> _interfaceDirectory = new("--interface-output-dir", "-o")
    {
        Required = true,
        Description = "Where interface files are written.",
    };
    private readonly Option<string> _libraryDirectory = new("--library-output-dir", "-l")
    {
        Required = true,
        Description = "Where castxml_inputs lies.",
    };
    private readonly Option<string> _order = new("--submodule-order", "-s")
    {
        Description = "Submodules in writing order, separated by ';'.",
    };
    private readonly Option<string> _snakeCase = new("--snake-case-file", "-a")
    {
        Description = "File for the names of the functional interfaces.",
    };
    private readonly Option<string> _stubs = new("--pyi_dir")
    {
        Required = true,
        Description = "Where stubs will be written; created when missing.",
    };
    private readonly Option<string> _store = new("--pkl_dir")
    {
        Required = true,
        Description = "Where the class-model store lies; created when missing.",
    };
    private readonly Option<string> _manifests = new("--pyi_index_list")
    {
        Description = "Manifests that the build expects, separated by ';' (checked under -d).",
    };
    private readonly Option<string> _stamp = new("--pkl_stamp")
    {
        Description = "File that is written last, when everything is complete.",
    };
    private readonly Option<bool> _force = new("--force")
    {
        Description = "Do everything anew, whatever is known of the last run.",
    };
    private readonly Option<bool> _debug = new("-d")
    {
        Description = "Report manifests that were expected and not written, and the reverse.",
    };
    private readonly Option<string> _profile = ProfileOption.Create();
    private readonly Option<string?> _baseline = new("--baseline")
    {
        Description = "File of known warnings, which are not given.",
        HelpName = "FILE",
    };
    private readonly Option<bool> _updateBaseline = new("--update-baseline")
    {
        Description = "Take this run's warnings for the known ones: write --baseline FILE.",
    };
    private readonly DiagnosticOptions _diagnostics = new();

    public static Command Create(ICommandHost host) => new ModuleCommand(host).Build();

    private Command Build()
    {
        foreach (var option in (Option[])[_mdx, _import, _swigInclude, _disableWarning, _disableAccess])
            option.AllowMultipleArgumentsPerToken = false;
        var command = new Command(
            "module",
            """
            Make the SWIG inputs and class models of one module from its CastXML files.

            Example:
              wrapgen module --mdx Typedefs/ITKCommon.mdx --interface-output-dir Typedefs --library-output-dir . \
                --pyi_dir itk-stubs --pkl_dir itk-pkl --pkl_stamp itk-pkl/ITKCommon.stamp
            """
        )
        {
            _mdx,
            _import,
            _swigInclude,
            _disableWarning,
            _disableAccess,
            _warningError,
            _verbose,
            _keep,
            _pygccxml,
            _castxml,
            _interfaceDirectory,
            _libraryDirectory,
            _order,
            _snakeCase,
            _stubs,
            _store,
            _manifests,
            _stamp,
            _force,
            _debug,
            _profile,
            _baseline,
            _updateBaseline,
        };
        _diagnostics.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_updateBaseline) && result.GetValue(_baseline) is null)
                result.AddError("--update-baseline needs --baseline FILE.");
        });
        command.SetAction(arguments =>
        {
            using var output = _diagnostics.Open(arguments, host.Error);
            return output.Run(findings =>
                host.RunInterruptibly(cancellation => Run(arguments, findings, cancellation))
            );
        });
        return command;
    }

    private int Run(ParseResult arguments, IFindingWriter findings, CancellationToken cancellation)
    {
        var warnings = WarningReport(arguments);
        var options = Options(arguments) with { IsKnownWarning = warnings.IsKnown };
        var result = new ModuleRunner(
            [new InterfaceEmitter()],
            () => new ParsingStage(),
            new SharedRunContext { BeforeWork = () => host.ReserveHeap(RunHeap.ModuleSize) }
        ).Run(options, cancellation);
        var report = new ModuleReport(host.Output, findings);
        if (arguments.GetValue(_verbose))
            report.Progress(result);
        if (arguments.GetValue(_debug))
            report.Manifests(result, List(arguments.GetValue(_manifests)));
        return report.Warnings(result, warnings) > 0 && warnings.AreErrors ? ExitCodes.Failure : ExitCodes.Success;
    }

    private WarningReportOptions WarningReport(ParseResult arguments) =>
        new()
        {
            AreErrors = arguments.GetValue(_warningError),
            KeepRepeated = arguments.GetValue(_verbose),
            UpdateBaseline = arguments.GetValue(_updateBaseline),
            Baseline = arguments.GetValue(_baseline) is { } file
                ? WarningBaseline.Read(file, mayBeMissing: arguments.GetValue(_updateBaseline))
                : null,
        };

    private ModuleOptions Options(ParseResult arguments) =>
        new()
        {
            MdxFiles = arguments.GetValue(_mdx)!,
            InterfaceDirectory = arguments.GetValue(_interfaceDirectory)!,
            LibraryDirectory = arguments.GetValue(_libraryDirectory)!,
            StoreDirectory = arguments.GetValue(_store)!,
            StubDirectory = arguments.GetValue(_stubs),
            SnakeCaseFile = arguments.GetValue(_snakeCase),
            Stamp = arguments.GetValue(_stamp),
            WarningsAreErrors = arguments.GetValue(_warningError),
            Force = arguments.GetValue(_force),
            SubmoduleOrder = List(arguments.GetValue(_order)),
            Profile = ProfileOption.Of(arguments, _profile),
            Imports = arguments.GetValue(_import) ?? [],
            SwigIncludes = arguments.GetValue(_swigInclude) ?? [],
            Warnings = new WarningOptions
            {
                Disabled = (arguments.GetValue(_disableWarning) ?? []).ToHashSet(),
                DisabledAccess = (arguments.GetValue(_disableAccess) ?? []).ToHashSet(StringComparer.Ordinal),
                KeepRepeated = arguments.GetValue(_verbose),
            },
        };

    private static string[] List(string? text) => (text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries);
}
