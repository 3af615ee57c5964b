using System.CommandLine;
using Wrapgen.Cli.Hosting;
using Wrapgen.Pipeline.Profiles;

namespace Wrapgen.Cli.Commands;

/// <summary><c>wrapgen profile show|check</c>: shows or checks the conventions of a wrapped library.</summary>
internal static class ProfileCommand
{
    public static Command Create(ICommandHost host)
    {
        var command = new Command(
            "profile",
            "Show or check a profile, which describes the conventions of a wrapped library."
        )
        {
            Show(host),
            Check(host),
        };
        return command;
    }

    private static Command Show(ICommandHost host)
    {
        var name = new Argument<string>("name|file")
        {
            Description = "Built-in profile, or JSON file.",
            DefaultValueFactory = _ => BuiltInProfiles.Default.Name,
        };
        var command = new Command("show", "Print a profile as JSON, including everything that it inherits.") { name };
        command.SetAction(arguments =>
        {
            host.Output.Write(ProfileFile.ToJson(ProfileFile.Find(arguments.GetValue(name)!)));
            return ExitCodes.Success;
        });
        return command;
    }

    private static Command Check(ICommandHost host)
    {
        var file = new Argument<string>("file") { Description = "JSON file." };
        var command = new Command("check", "Print all errors of a profile; exit with 1 if there are any.") { file };
        command.SetAction(arguments =>
        {
            var problems = ProfileFile.Check(arguments.GetValue(file)!, out var profile);
            foreach (var problem in problems)
                host.Error.WriteLine(problem);
            if (problems.Count > 0)
                return ExitCodes.Failure;
            host.Output.WriteLine($"{profile.Name}: sound");
            return ExitCodes.Success;
        });
        return command;
    }
}
