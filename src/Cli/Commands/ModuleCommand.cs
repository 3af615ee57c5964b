using System.CommandLine;
using Wrapgen.Cli.Diagnostics;
using Wrapgen.Cli.Hosting;
using Wrapgen.Emitters.Swig;
using Wrapgen.Pipeline;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Parsing;
using Wrapgen.Reporting.Findings;

namespace Wrapgen.Cli.Commands;

/// <summary>
/// <c>wrapgen module</c>: runs a module, with the command line of the ITK generator that it replaces.
/// </summary>
internal sealed class ModuleCommand(ICommandHost host)
{
    private readonly Option<string[]> _mdx = new("--mdx")
    {
        Required = true,
        Description = "Master index (.mdx): first the module's own, then those of its dependencies. Repeatable.",
    };
    private readonly Option<string[]> _import = new("--import")
    {
        Description = "File to %import at the top of each interface file. Repeatable.",
    };
    private readonly Option<string[]> _swigInclude = new("--swig-include")
    {
        Description = "File to %include in each interface file. Repeatable.",
    };
    private readonly Option<int[]> _disableWarning = new("--disable-warning", "-w")
    {
        Description = "Number of a warning to disable. Repeatable.",
    };
    private readonly Option<string[]> _disableAccess = new("--disable-access-warning", "-A")
    {
        Description = "Access specifier (public, protected, private) whose members cause no warnings. Repeatable.",
    };
    private readonly Option<bool> _warningError = new("--warning-error", "-W")
    {
        Description = "Treat warnings as errors: exit with 1 if there are any.",
    };
    private readonly Option<bool> _verbose = new("--verbose", "-v")
    {
        Description = "Print progress, and warnings of each submodule.",
    };
    private readonly Option<bool> _keep = new("--keep", "-k")
    {
        Description = "Accepted for compatibility: unchanged outputs are never rewritten.",
    };
    private readonly Option<string> _pygccxml = new("--pygccxml-path", "-p")
    {
        Description = "Accepted for compatibility, and ignored.",
    };
    private readonly Option<string> _castxml = new("--castxml-path", "-g")
    {
        Description = "Accepted for compatibility, and ignored.",
    };
    private readonly Option<string> _interfaceDirectory = new("--interface-output-dir", "-o")
    {
        Required = true,
        Description = "Directory for interface files.",
    };
    private readonly Option<string> _libraryDirectory = new("--library-output-dir", "-l")
    {
        Required = true,
        Description = "Directory that contains castxml_inputs.",
    };
    private readonly Option<string> _order = new("--submodule-order", "-s")
    {
        Description = "Order of the submodules, separated by ';'.",
    };
    private readonly Option<string> _snakeCase = new("--snake-case-file", "-a")
    {
        Description = "File for the names of functional interfaces.",
    };
    private readonly Option<string> _stubs = new("--pyi_dir")
    {
        Required = true,
        Description = "Directory for stubs; created if missing.",
    };
    private readonly Option<string> _store = new("--pkl_dir")
    {
        Required = true,
        Description = "Directory of the class model store; created if missing.",
    };
    private readonly Option<string> _manifests = new("--pyi_index_list")
    {
        Description = "Manifests that the build expects, separated by ';' (checked with -d).",
    };
    private readonly Option<string> _stamp = new("--pkl_stamp")
    {
        Description = "File to write last, when all outputs are complete.",
    };
    private readonly Option<bool> _force = new("--force")
    {
        Description = "Run completely, even if nothing changed since the last run.",
    };
    private readonly Option<bool> _debug = new("-d")
    {
        Description = "Report missing and unexpected manifests (see --pyi_index_list).",
    };
    private readonly Option<string> _profile = ProfileOption.Create();
    private readonly Option<string?> _baseline = new("--baseline")
    {
        Description = "File of known warnings to suppress.",
        HelpName = "FILE",
    };
    private readonly Option<bool> _updateBaseline = new("--update-baseline")
    {
        Description = "Write the warnings of this run to the --baseline file.",
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
            Generate the SWIG inputs and class models of a module from its CastXML files.

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
        _diagnostics.AddTo(command, host, Run);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_updateBaseline) && result.GetValue(_baseline) is null)
                result.AddError("--update-baseline requires --baseline FILE.");
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
