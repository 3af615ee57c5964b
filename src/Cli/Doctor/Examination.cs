using Wrapgen.Caching;
using Wrapgen.Caching.Settings;
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

    public IReadOnlyList<Check> Run() => [.. Tools(), .. Folders(), .. SettingsReview.Of(Variable)];

    private IEnumerable<Check> Tools() =>
        RequiredTool.All.Select(tool => ToolExamination.Run(tool, Chosen(tool), Variable("PATH")));

    private List<Check> Folders()
    {
        try
        {
            return
            [
                .. new CacheMaintenance(Settings)
                    .Examine()
                    .Select((folder, index) => FolderReview.Of(folder, index == 0, Settings.MaximumBytes)),
            ];
        }
        catch (WrapgenException failure)
        {
            // The castxml cache ends with the same message.
            return
            [
                new Check("cache", CheckState.Problem, failure.Diagnostic.File) { Cure = failure.Diagnostic.Message },
            ];
        }
    }
}
