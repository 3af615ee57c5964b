using System.CommandLine;
using Wrapgen.Emitters.Stubs;

namespace Wrapgen.Cli.Commands;

/// <summary>The option <c>--style</c> of all commands that make stubs.</summary>
internal static class StyleOption
{
    /// <param name="usual">What the command does without the option, as a phrase.</param>
    public static Option<string?> Create(string usual)
    {
        var option = new Option<string?>("--style")
        {
            Description = $"Style of the stubs. {StubStyles.Summary} (default: {usual}).",
        };
        option.AcceptOnlyFromAmong([.. StubStyles.Names]);
        return option;
    }
}
