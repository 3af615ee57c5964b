using Wrapgen.Batching;
using Wrapgen.Caching.Settings;
using Wrapgen.Cli.Hosting;
using Wrapgen.Pipeline.Building;

namespace Wrapgen.Cli.Building;

/// <summary>The castxml commands that a build manifest lists.</summary>
/// <param name="file">Path of the manifest.</param>
/// <param name="manifest">Its content.</param>
/// <param name="host">Receives what castxml prints, and knows the settings of the cache.</param>
internal sealed class ManifestUnits(string file, BuildManifest manifest, ICommandHost host)
{
    /// <summary>Runs the commands whose XML is not up to date.</summary>
    /// <param name="jobs">Number of castxml processes at the same time.</param>
    /// <param name="progress">Where progress is shown; null shows none.</param>
    /// <param name="cancellation">Ends the run; nothing is left half written.</param>
    /// <returns>False when a command fails.</returns>
    public bool Run(int jobs, ICommandHost? progress, CancellationToken cancellation)
    {
        if (manifest.Units is not { Count: > 0 } lists)
            return true;
        var paths = new ManifestPaths(file);
        var options = new BatchOptions
        {
            Jobs = jobs,
            KeepsUnchanged = true,
            Profile = BuildPlan.ProfileOf(file, manifest),
        };
        var run = new BatchRun(options, CacheSettings.FromEnvironment(host.Variable), host.ToolConsole);
        var succeeds = true;
        foreach (var list in lists)
            succeeds &=
                UnitProgress.Watch(progress, observer => run.Run(paths.Of(list), observer, cancellation)).ExitCode == 0;
        return succeeds;
    }
}
