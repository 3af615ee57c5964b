using System.Text;
using Wrapgen.Emitters.Stubs.Session;
using Wrapgen.Pipeline.Building;
using Wrapgen.Reporting.Times;

namespace Wrapgen.Cli.Building;

/// <summary>The stub run that a build manifest asks for.</summary>
internal sealed class ManifestStubs(string file, BuildManifest manifest, IReadOnlyList<ModuleOutcome> outcomes)
{
    private readonly ManifestPaths _paths = new(file);

    public bool Force { get; init; }

    public ChromeTrace? Trace { get; init; }

    /// <summary>Options of the stub run; null: the manifest asks for none.</summary>
    public StubOptions? Options =>
        manifest.StubDirectory is null
            ? null
            : new StubOptions
            {
                OutputDirectory = _paths.Of(manifest.StubDirectory),
                StoreDirectory = _paths.Of(manifest.StoreDirectory),
                IndexListFile = Path.Combine(_paths.Of(manifest.StoreDirectory), "stub-manifests.txt"),
                Prune = manifest.Stubs?.KeepOrphans != true,
                TemplateDirectory = manifest.Stubs?.Templates is { } templates ? _paths.Of(templates) : null,
                Profile = BuildPlan.ProfileOf(file, manifest),
                Force = Force,
            };

    /// <summary>The manifests of the submodules that get stubs.</summary>
    public byte[] IndexList
    {
        get
        {
            var excluded = (manifest.Stubs?.Exclude ?? []).ToHashSet(StringComparer.Ordinal);
            var submodules = outcomes
                .SelectMany(outcome => outcome.Result?.Submodules ?? [])
                .Where(submodule => !excluded.Contains(submodule.Name));
            return Encoding.UTF8.GetBytes(
                string.Join(';', submodules.Select(submodule => submodule.Manifest.Replace('\\', '/')))
            );
        }
    }
}
