using System.CommandLine;
using Wrapgen.Cli.Doctor;
using Wrapgen.Cli.Hosting;
using Wrapgen.Cli.Json;
using Wrapgen.Reporting.Documents;

namespace Wrapgen.Cli.Commands;

/// <summary><c>wrapgen doctor</c>: examines what a wrapping build needs on this machine.</summary>
internal static class DoctorCommand
{
    public const string Name = "doctor";

    private const string Description = """
        Examine what a wrapping build needs on this machine, and say what to do.

        The exit code is 1 if something keeps builds from working.

        Examples:
          wrapgen doctor
          wrapgen doctor --castxml build/castxml/bin/castxml --format json
        """;

    public static Command Create(ICommandHost host)
    {
        var programs = RequiredTool.All.ToDictionary(tool => tool, ProgramOption);
        var folder = new Option<string?>("--cache-dir")
        {
            Description = "Cache directory, instead of those in ITK_WRAP_CACHE.",
            HelpName = "DIR",
        };
        var remote = RemoteOptions.Remote();
        var format = new Option<string>("--format")
        {
            Description = "Output format.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command(Name, Description) { folder, remote, format };
        foreach (var option in programs.Values)
            command.Options.Add(option);
        command.SetAction(arguments =>
        {
            var checks = new Examination
            {
                Settings = RemoteOptions.Settings(host, arguments.GetValue(folder), arguments.GetValue(remote)),
                Variable = host.Variable,
                Chosen = tool => arguments.GetValue(programs[tool]),
            }.Run();
            Write(checks, arguments.GetValue(format) == "json", host);
            return checks.Any(check => check.State == CheckState.Problem) ? ExitCodes.Failure : ExitCodes.Success;
        });
        return command;
    }

    private static Option<string?> ProgramOption(RequiredTool tool) =>
        new(tool.Option)
        {
            Description = $"The {tool.Name} that your build uses (default: the one in PATH).",
            HelpName = "PROGRAM",
        };

    private static void Write(IReadOnlyList<Check> checks, bool asJson, ICommandHost host)
    {
        if (!asJson)
        {
            new DoctorText(host.Output).Write(ProgramVersion.Current, checks);
            return;
        }
        using var output = host.OpenOutput();
        JsonOutput.Write(
            output,
            DoctorDocument.Of(ProgramVersion.Current, checks),
            CliJsonContext.Default.DoctorDocument
        );
    }
}
