using System.CommandLine;
using System.CommandLine.Invocation;
using Wrapgen.Cli.Hosting;

namespace Wrapgen.Cli.Commands;

/// <summary><c>wrapgen --version</c>.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    /// <summary>Lets <c>--version</c> print the commit and the kind of the build too.</summary>
    public static void AddTo(RootCommand root)
    {
        foreach (var option in root.Options.OfType<VersionOption>())
        {
            option.Action = new VersionAction();
            option.Description =
                "Show the version, the kind of the build, and its commit. The first word is the version.";
        }
    }

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(ProgramVersion.Current.ToString());
        return ExitCodes.Success;
    }
}
