using Wrapgen.Pipeline.Discovery;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Profiles;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Outputs;

namespace Wrapgen.Pipeline.Building;

/// <summary>A module of a plan.</summary>
/// <param name="Options">Options of its run.</param>
/// <param name="Dependencies">Positions of the modules whose alias files it reads.</param>
public sealed record PlannedModule(ModuleOptions Options, IReadOnlyList<int> Dependencies);

/// <summary>The module runs of a build, each with the runs that have to end before it starts.</summary>
public sealed class BuildPlan
{
    private BuildPlan(IReadOnlyList<PlannedModule> modules) => Modules = modules;

    /// <summary>The modules in the order of the manifest.</summary>
    public IReadOnlyList<PlannedModule> Modules { get; }

    /// <summary>Plans a build.</summary>
    /// <param name="file">Path of the manifest, which its paths are relative to.</param>
    /// <param name="manifest">Its content.</param>
    /// <param name="adjust">Changes the options of each run; null: leaves them.</param>
    /// <exception cref="WrapgenException">
    /// WG7405: modules depend on each other; WG71xx: the profile is not valid.
    /// </exception>
    public static BuildPlan Of(string file, BuildManifest manifest, Func<ModuleOptions, ModuleOptions>? adjust = null)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var paths = new ManifestPaths(file);
        var common = CommonOptions(manifest, paths);
        var options = manifest
            .Modules.Select(module => OptionsOf(module, manifest, paths, common))
            .Select(run => adjust?.Invoke(run) ?? run)
            .ToList();
        var owners = options
            .Select((run, position) => (Mdx: Path.GetFullPath(run.MdxFiles[0]), Position: position))
            .ToDictionary(item => item.Mdx, item => item.Position, StringComparer.Ordinal);
        var plan = new BuildPlan([
            .. options.Select((run, position) => new PlannedModule(run, Dependencies(run, owners, position))),
        ]);
        plan.CheckForCircles(file);
        return plan;
    }

    private static ModuleOptions CommonOptions(BuildManifest manifest, ManifestPaths paths) =>
        new()
        {
            MdxFiles = [],
            InterfaceDirectory = paths.Of(manifest.InterfaceDirectory),
            LibraryDirectory = "",
            StoreDirectory = paths.Of(manifest.StoreDirectory),
            StubDirectory = manifest.StubDirectory is null ? null : paths.Of(manifest.StubDirectory),
            Profile = ProfileOf(paths, manifest),
            Warnings = new WarningOptions
            {
                Disabled = (manifest.Warnings?.Disabled ?? []).ToHashSet(),
                DisabledAccess = (manifest.Warnings?.DisabledAccess ?? []).ToHashSet(StringComparer.Ordinal),
            },
        };

    /// <summary>The profile that a manifest names.</summary>
    /// <exception cref="WrapgenException">WG71xx: it is not valid.</exception>
    public static WrappingProfile ProfileOf(string file, BuildManifest manifest) =>
        ProfileOf(new ManifestPaths(file), manifest);

    private static WrappingProfile ProfileOf(ManifestPaths paths, BuildManifest manifest) =>
        manifest.Profile switch
        {
            null => BuiltInProfiles.Default,
            var name when BuiltInProfiles.Names.Contains(name, StringComparer.Ordinal) => ProfileFile.Find(name),
            var file => ProfileFile.Find(paths.Of(file)),
        };

    private static ModuleOptions OptionsOf(
        BuildModule module,
        BuildManifest manifest,
        ManifestPaths paths,
        ModuleOptions common
    ) =>
        common with
        {
            MdxFiles = [.. module.Mdx.Select(mdx => Path.Combine(common.InterfaceDirectory, mdx))],
            LibraryDirectory = paths.Of(module.LibraryDirectory ?? manifest.LibraryDirectory ?? ""),
            SnakeCaseFile = manifest.SnakeCaseDirectory is { } directory
                ? Path.Combine(paths.Of(directory), module.Module + "_snake_case.py")
                : null,
            Stamp = Path.Combine(common.StoreDirectory, module.Module + StampFile.Suffix),
            SubmoduleOrder = module.Submodules ?? [],
            Imports = module.Import ?? [],
            SwigIncludes = module.SwigInclude ?? [],
        };

    /// <summary>
    /// The modules whose master indexes a run reads, directly or through others. The run reports an index that is
    /// missing.
    /// </summary>
    private static List<int> Dependencies(ModuleOptions options, Dictionary<string, int> owners, int position)
    {
        var waiting = new Stack<string>(options.MdxFiles.Select(Path.GetFullPath));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var found = new SortedSet<int>();
        while (waiting.TryPop(out var mdx))
        {
            if (!seen.Add(mdx))
                continue;
            if (owners.TryGetValue(mdx, out var owner) && owner != position)
                found.Add(owner);
            if (!File.Exists(mdx))
                continue;
            var index = MdxFile.Read(mdx, TextFile.ReadBytes);
            foreach (var entry in index.Entries.Where(entry => entry.IsNested))
                waiting.Push(Path.GetFullPath(index.PathOf(entry)));
        }
        return [.. found];
    }

    private void CheckForCircles(string file)
    {
        var left = Enumerable.Range(0, Modules.Count).ToHashSet();
        while (
            left.Where(position => !Modules[position].Dependencies.Any(left.Contains)).ToList() is { Count: > 0 } free
        )
            left.ExceptWith(free);
        if (left.Count > 0)
            throw new WrapgenException(
                Rules.ModulesInCircle(file, left.Order().Select(position => Modules[position].Options.ModuleName))
            );
    }
}
