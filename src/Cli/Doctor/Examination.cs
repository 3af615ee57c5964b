using Wrapgen.Caching;
using Wrapgen.Caching.Settings;
using Wrapgen.Caching.Sharing;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Cli.Doctor;

/// <summary>Everything that <c>wrapgen doctor</c> examines, in the order in which it is printed.</summary>
internal sealed class Examination
{
    /// <summary>The settings of the cache.</summary>
    public required CacheSettings Settings { get; init; }

    /// <summary>Reads an environment variable.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>The program that the user names for a tool; null to look in the search path.</summary>
    public required Func<RequiredTool, string?> Chosen { get; init; }

    public IReadOnlyList<Check> Run() => [.. Tools(), .. Folders(), .. Remotes(), .. SettingsReview.Of(Variable)];

    private IEnumerable<Check> Tools() =>
        RequiredTool.All.Select(tool => ToolExamination.Run(tool, Chosen(tool), Variable("PATH")));

    private IReadOnlyList<Check> Folders() =>
        Diagnosed(
            "cache",
            () =>
                new CacheMaintenance(Settings)
                    .Examine()
                    .Select((folder, index) => FolderReview.Of(folder, index == 0, Settings.MaximumBytes))
        );

    private IReadOnlyList<Check> Remotes() =>
        Diagnosed("remote", () => new CacheMaintenance(Settings).ExamineRemotes().Select(ReviewOf));

    private static Check ReviewOf(ExaminedRemote remote) =>
        remote.Trouble is null
            ? new Check("remote", CheckState.Ok, $"{remote.Address} answers") { Path = remote.Address }
            : new Check("remote", CheckState.Warning, $"{remote.Address}: {remote.Trouble}")
            {
                Path = remote.Address,
                Cure =
                    "Builds do without it. Check the address, the network and the credentials (docs/remote-cache.md).",
            };

    /// <summary>Runs checks of something that a user configured; a build ends with the same message.</summary>
    private static IReadOnlyList<Check> Diagnosed(string name, Func<IEnumerable<Check>> checks)
    {
        try
        {
            return [.. checks()];
        }
        catch (WrapgenException failure)
        {
            return [new Check(name, CheckState.Problem, failure.Diagnostic.File) { Cure = failure.Diagnostic.Message }];
        }
    }
}
