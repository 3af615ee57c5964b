using System.CommandLine;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Profiles;

namespace Wrapgen.Cli.Commands;

/// <summary>The option <c>--profile</c> of several commands. Without it, the program loads no JSON code.</summary>
internal static class ProfileOption
{
    public static Option<string> Create() =>
        new("--profile")
        {
            Description = "Conventions of the wrapped library: a built-in profile (itk, the default) or a JSON file.",
            HelpName = "name|file",
        };

    /// <summary>The profile that the command line names.</summary>
    public static WrappingProfile Of(ParseResult arguments, Option<string> option) =>
        arguments.GetValue(option) is { Length: > 0 } name ? ProfileFile.Find(name) : BuiltInProfiles.Default;
}
