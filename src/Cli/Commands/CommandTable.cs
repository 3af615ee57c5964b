using System.CommandLine;
using System.CommandLine.Invocation;

namespace Wrapgen.Cli.Commands;

/// <summary>
/// The commands by name. Only the command that is called is built: a build starts this program hundreds of times,
/// so its start-up counts (spec 5.1).
/// </summary>
internal static class CommandTable
{
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
    ];

    public static int Run(string[] arguments, ICommandHost host)
    {
        var root = new RootCommand("Turns CastXML output into SWIG interface files and Python stubs.");
        var chosen = arguments.Length > 0 ? Array.FindIndex(Commands, command => command.Name == arguments[0]) : -1;
        foreach (var (_, create) in chosen >= 0 ? Commands.AsSpan(chosen, 1) : Commands)
            root.Subcommands.Add(chosen >= 0 ? RepeatedOptions.TakeTheLast(create(host)) : Summarized(create(host)));
        if (chosen < 0)
            root.Subcommands.Add(
                new Command(CastXmlCommand.Name, "Runs one castxml command, or restores what it made before.")
            );
        var configuration = new ParserConfiguration();
        // An @file in a castxml command is castxml's own.
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

    /// <summary>In the list of commands a line is enough; examples are for a command's own help.</summary>
    private static Command Summarized(Command command)
    {
        command.Description = command.Description?.Split('\n')[0];
        return command;
    }

    /// <summary>The parser takes <c>--option=</c>, which builds make of an empty list, for an option whose value comes next.</summary>
    private static string[] WithEmptyValue(string argument) =>
        argument.StartsWith("--", StringComparison.Ordinal)
        && argument.Length > 3
        && argument.IndexOf('=', StringComparison.Ordinal) == argument.Length - 1
            ? [argument[..^1], ""]
            : [argument];
}
