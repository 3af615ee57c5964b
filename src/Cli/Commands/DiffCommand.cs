using System.CommandLine;
using Wrapgen.Cli.Hosting;
using Wrapgen.Pipeline.Comparison;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Storage;

namespace Wrapgen.Cli.Commands;

/// <summary><c>wrapgen diff</c>: lists what changed for Python callers between two builds.</summary>
internal sealed class DiffCommand(ICommandHost host)
{
    public const string Name = "diff";

    private const string Description = """
        List what changed for Python callers between two stores, or dumps of stores.

        Examples:
          wrapgen diff old-build/itk-pkl new-build/itk-pkl
          wrapgen diff api.json itk-pkl --format markdown
          git show main:api.json | wrapgen diff - itk-pkl --breaking --exit-code
        """;

    private readonly Argument<string> _old = new("old")
    {
        Description =
            "Older state: a store directory, a file that `wrapgen store dump` printed, or - to read one from standard input.",
    };
    private readonly Argument<string> _new = new("new") { Description = "Newer state: the same." };
    private readonly Option<string> _format = new("--format")
    {
        Description = "Output format.",
        DefaultValueFactory = _ => "text",
    };
    private readonly Option<bool> _json = new("--json") { Description = "Short for --format json." };
    private readonly Option<bool> _breaking = new("--breaking") { Description = "List breaking changes only." };
    private readonly Option<bool> _exitCode = new("--exit-code")
    {
        Description = "Exit with 1 if there are changes (with --breaking: breaking changes).",
    };

    public static Command Create(ICommandHost host) => new DiffCommand(host).Build();

    private Command Build()
    {
        _format.AcceptOnlyFromAmong("text", "json", "markdown");
        var command = new Command(Name, Description) { _old, _new, _format, _json, _breaking, _exitCode };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var changes = ModelComparison
            .Compare(Models(arguments.GetRequiredValue(_old)), Models(arguments.GetRequiredValue(_new)))
            .Where(change => change.IsBreaking || !arguments.GetValue(_breaking))
            .ToList();
        switch (arguments.GetValue(_json) ? "json" : arguments.GetValue(_format))
        {
            case "json":
                DiffReport.WriteJson(host.OpenOutput(), changes);
                break;
            case "markdown":
                DiffReport.WriteMarkdown(host.Output, changes);
                break;
            default:
                DiffReport.WriteText(host.Output, changes);
                break;
        }
        return changes.Count > 0 && arguments.GetValue(_exitCode) ? ExitCodes.Failure : ExitCodes.Success;
    }

    private List<ClassModel> Models(string source)
    {
        if (source == "-")
            return [.. ModelDump.Read(host.OpenInput(), "standard input")];
        if (File.Exists(source))
            return [.. ModelDump.Read(source)];
        // Open would create a missing store, and leave it behind.
        using var store = ModelStore.OpenExisting(source);
        return [.. store.ReadAll().Select(row => row.Decode())];
    }
}
