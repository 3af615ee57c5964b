using System.CommandLine;
using Wrapgen.Cli.Diagnostics;
using Wrapgen.Cli.Hosting;
using Wrapgen.Emitters.Stubs;
using Wrapgen.Emitters.Stubs.Session;
using Wrapgen.Emitters.Stubs.Strict;
using Wrapgen.Reporting.Findings;

namespace Wrapgen.Cli.Commands;

/// <summary><c>wrapgen stubs</c>: writes the Python stubs of all modules.</summary>
internal sealed class StubsCommand(ICommandHost host)
{
    public const string Name = "stubs";

    // The command replaces ITK's own generator, so it writes the same stubs by default.
    private const string DefaultStyle = "compat";

    private const string Description = """
        Write the Python stubs (.pyi) of all modules from their class models.

        Examples:
          wrapgen stubs --pyi_dir itk-stubs --pkl_dir itk-pkl --index_list_file index_files.txt
          wrapgen stubs --pyi_dir=itk-stubs --pkl_dir=itk-pkl --index_list_file=index_files.txt --prune
          wrapgen stubs --style strict --report --pyi_dir itk --pkl_dir itk-pkl --index_list_file index_files.txt
          wrapgen stubs @stubs.rsp                   arguments from a response file
        """;

    private readonly Option<string> _output = new("--pyi_dir")
    {
        Description = "Directory for the stubs; created if missing.",
        HelpName = "DIR",
        Required = true,
    };
    private readonly Option<string> _store = new("--pkl_dir")
    {
        Description = "Store directory of the module runs.",
        HelpName = "DIR",
        Required = true,
    };
    private readonly Option<string> _list = new("--index_list_file")
    {
        Description = "File that lists the manifests, separated by ';'.",
        HelpName = "FILE",
        Required = true,
    };
    private readonly Option<bool> _prune = new("--prune")
    {
        Description = "Delete rows that no manifest names, and stubs of classes that no longer exist.",
    };
    private readonly Option<bool> _debug = new("-d")
    {
        Description = "Debugging: delete manifests in the store directory that the list lacks.",
    };
    private readonly Option<string?> _templates = new("--templates")
    {
        Description = "Directory of *.sbn files that replace built-in templates of the same name.",
        HelpName = "DIR",
    };
    private readonly Option<bool> _force = new("--force")
    {
        Description = "Write every stub, even if nothing changed since the last run.",
    };
    private readonly Option<string?> _style = StyleOption.Create(DefaultStyle);
    private readonly Option<string> _profile = ProfileOption.Create();
    private readonly Option<bool> _noDocstrings = new("--no-docstrings") { Description = "Strict: omit docstrings." };
    private readonly Option<string[]> _sourceMaps = new("--source-map")
    {
        Description = "Strict: new location of headers that moved after castxml read them. Repeatable.",
        HelpName = "OLD=NEW",
    };
    private readonly Option<string[]> _interfaceDirectories = new("--interface-dir")
    {
        Description = "Strict: directory of SWIG's interface files, for what they add by hand. Repeatable.",
        HelpName = "DIR",
    };
    private readonly Option<string[]> _externalStores = new("--external-store")
    {
        Description =
            "Strict: store of a package that this one depends on; the stubs become a partial package. Repeatable.",
        HelpName = "DIR",
    };
    private readonly Option<bool> _report = new("--report")
    {
        Description = "Report how much is typed, in both styles, and what is not.",
    };
    private readonly Option<bool> _json = new("--json") { Description = "With --report: print JSON." };

    private readonly DiagnosticOptions _diagnostics = new();

    public static Command Create(ICommandHost host) => new StubsCommand(host).Build();

    private Command Build()
    {
        var command = new Command(Name, Description)
        {
            _output,
            _store,
            _list,
            _prune,
            _debug,
            _templates,
            _force,
            _style,
            _profile,
            _noDocstrings,
            _sourceMaps,
            _interfaceDirectories,
            _externalStores,
            _report,
            _json,
        };
        _diagnostics.AddTo(command, host, Run);
        return command;
    }

    private int Run(ParseResult arguments, IFindingWriter findings, CancellationToken cancellation)
    {
        var options = new StubOptions
        {
            OutputDirectory = arguments.GetRequiredValue(_output),
            StoreDirectory = arguments.GetRequiredValue(_store),
            IndexListFile = arguments.GetRequiredValue(_list),
            Prune = arguments.GetValue(_prune),
            DeleteUnlistedManifests = arguments.GetValue(_debug),
            TemplateDirectory = arguments.GetValue(_templates),
            Style = arguments.GetValue(_style) ?? DefaultStyle,
            Force = arguments.GetValue(_force),
            Profile = ProfileOption.Of(arguments, _profile),
            WithoutDocstrings = arguments.GetValue(_noDocstrings),
            SourceMaps = [.. (arguments.GetValue(_sourceMaps) ?? []).Select(SourceMap.Parse)],
            InterfaceDirectories = arguments.GetValue(_interfaceDirectories) ?? [],
            ExternalStores = arguments.GetValue(_externalStores) ?? [],
        };
        new StubRun(options, diagnostic => findings.Write(new Finding(diagnostic)))
        {
            BeforeWork = size =>
            {
                if (size > 0)
                    host.ReserveHeap(size);
            },
        }.Run(cancellation);
        if (arguments.GetValue(_report))
            new StubReport(host.Output).Write(
                StrictStubReport.Read(options),
                options.Profile,
                arguments.GetValue(_json)
            );
        return ExitCodes.Success;
    }
}
