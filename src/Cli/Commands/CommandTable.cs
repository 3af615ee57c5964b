using System.CommandLine;
using System.CommandLine.Invocation;
using Wrapgen.Caching;
using Wrapgen.Cli.Hosting;
using Wrapgen.Cli.Shells;

namespace Wrapgen.Cli.Commands;

/// <summary>
/// The commands by name. Only the selected command is set up: a build starts this program hundreds of times, so its
/// start-up time counts.
/// </summary>
internal static class CommandTable
{
    private const string Purpose = "Generate SWIG interface files and Python stubs from CastXML output.";

    private static readonly (string Name, Func<ICommandHost, Command> Create)[] Commands =
    [
        ("module", ModuleCommand.Create),
        (BuildCommand.Name, BuildCommand.Create),
        ("demo", DemoCommand.Create),
        ("profile", ProfileCommand.Create),
        (StubsCommand.Name, StubsCommand.Create),
        (StoreCommand.Name, StoreCommand.Create),
        (InspectCommand.Name, InspectCommand.Create),
        (DiffCommand.Name, DiffCommand.Create),
        (ReportCommand.Name, ReportCommand.Create),
        (CacheCommand.Name, CacheCommand.Create),
        (UnitsCommand.Name, UnitsCommand.Create),
        (DoctorCommand.Name, DoctorCommand.Create),
        (CompletionsCommand.Name, CompletionsCommand.Create),
        (ManCommand.Name, ManCommand.Create),
    ];

    public static int Run(string[] arguments, ICommandHost host)
    {
        // CMake asks for the version whenever it configures; the commands would be set up for nothing.
        if (arguments is ["--version"])
        {
            host.Output.WriteLine(ProgramVersion.Current.ToString());
            return ExitCodes.Success;
        }
        var root = new RootCommand(Purpose);
        VersionAction.AddTo(root);
        var chosen = arguments.Length > 0 ? Array.FindIndex(Commands, command => command.Name == arguments[0]) : -1;
        foreach (var (_, create) in chosen >= 0 ? Commands.AsSpan(chosen, 1) : Commands)
            root.Subcommands.Add(chosen >= 0 ? RepeatedOptions.TakeTheLast(create(host)) : Summarized(create(host)));
        if (chosen < 0)
            foreach (var tool in ToolTable.All.Where(tool => tool.Name != UnitsCommand.Name))
                root.Subcommands.Add(new Command(tool.Name, tool.Summary));
        var configuration = new ParserConfiguration();
        // castxml reads the @files of its command itself.
        if (arguments is [CacheCommand.Name, ..])
            configuration.ResponseFileTokenReplacer = null;
        else
            arguments = [.. arguments.SelectMany(WithEmptyValue)];
        var parsed = root.Parse(arguments, configuration);
        if (parsed.Errors.Count > 0 && parsed.Action is ParseErrorAction)
        {
            host.Error.WriteLine(UsageErrors.Explain(parsed));
            return ExitCodes.Usage;
        }
        return parsed.Invoke(
            new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                Output = host.Output,
                Error = host.Error,
            }
        );
    }

    /// <summary>All commands with all options, for shells and the manual page.</summary>
    public static CommandNode Describe(ICommandHost host)
    {
        var root = new RootCommand(Purpose);
        VersionAction.AddTo(root);
        foreach (var (_, create) in Commands)
            root.Subcommands.Add(create(host));
        foreach (var tool in ToolTable.All)
            AddOrExtend(root, CachedToolCommand.Describe(tool));
        return CommandNode.Of(root, "wrapgen");
    }

    /// <summary>One name may stand for two commands: <c>castxml</c> runs one command, or the units of a file.</summary>
    private static void AddOrExtend(RootCommand root, Command tool)
    {
        if (root.Subcommands.FirstOrDefault(command => command.Name == tool.Name) is not { } command)
        {
            root.Subcommands.Add(tool);
            return;
        }
        foreach (var option in tool.Options.Where(option => command.Options.All(other => other.Name != option.Name)))
            command.Options.Add(option);
        foreach (var argument in tool.Arguments)
            command.Arguments.Add(argument);
    }

    /// <summary>The list of commands shows a line for each; a command's own help shows its examples.</summary>
    private static Command Summarized(Command command)
    {
        command.Description = command.Description?.Split('\n')[0];
        return command;
    }

    /// <summary>
    /// Builds pass an empty list as <c>--option=</c>, which the parser would take for an option whose value follows.
    /// </summary>
    private static string[] WithEmptyValue(string argument) =>
        argument.StartsWith("--", StringComparison.Ordinal)
        && argument.Length > 3
        && argument.IndexOf('=', StringComparison.Ordinal) == argument.Length - 1
            ? [argument[..^1], ""]
            : [argument];
}
