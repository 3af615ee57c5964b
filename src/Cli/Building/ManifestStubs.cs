using System.Text;
using Wrapgen.Emitters.Stubs;
using Wrapgen.Emitters.Stubs.Session;
using Wrapgen.Pipeline.Building;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Reporting.Times;

namespace Wrapgen.Cli.Building;

/// <summary>The stub run that a build manifest asks for.</summary>
internal sealed class ManifestStubs(string file, BuildManifest manifest, IReadOnlyList<ModuleOutcome> outcomes)
{
    private readonly ManifestPaths _paths = new(file);

    /// <summary>Name of the style.</summary>
    public required string Style { get; init; }

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
                Style = Style,
                Prune = manifest.Stubs?.KeepOrphans != true,
                TemplateDirectory = manifest.Stubs?.Templates is { } templates ? _paths.Of(templates) : null,
                Profile = BuildPlan.ProfileOf(file, manifest),
                WithoutDocstrings = manifest.Stubs?.NoDocstrings == true,
                SourceMaps = [.. (manifest.Stubs?.SourceMaps ?? []).Select(SourceMap.Parse)],
                ExternalStores = [.. (manifest.Stubs?.ExternalStores ?? []).Select(_paths.Of)],
                Force = Force,
            };

    /// <summary>The style that the command line asks for, else the manifest, else <c>compat</c>.</summary>
    /// <exception cref="WrapgenException">WG7408: the manifest names a style that does not exist.</exception>
    public static string StyleOf(string file, BuildManifest manifest, string? option)
    {
        var style = option ?? manifest.Stubs?.Style ?? "compat";
        return StubStyles.Names.Contains(style)
            ? style
            : throw new WrapgenException(Rules.ManifestStubStyle(file, style, StubStyles.Names));
    }

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
