namespace Wrapgen.Platform.Diagnostics;

/// <content>WG74xx: build manifests.</content>
internal static partial class Rules
{
    internal static Diagnostic ManifestSyntax(string file, int line, string reason) =>
        Diagnostic.Error(
            "WG7401",
            file,
            line,
            $"This is no build manifest: {reason} Correct it; docs/build-manifest.md tells what it may hold."
        );

    internal static Diagnostic ManifestWithoutModules(string file) =>
        Diagnostic.Error("WG7402", file, 0, "This build manifest has no modules. List them under \"modules\".");

    internal static Diagnostic ManifestModuleWithoutIndex(string file, string module) =>
        Diagnostic.Error(
            "WG7403",
            file,
            0,
            $"The first entry under \"mdx\" of module '{module}' is not its own master index. Write '{module}.mdx' first, then those it depends on."
        );

    internal static Diagnostic ManifestModuleTwice(string file, string module) =>
        Diagnostic.Error("WG7404", file, 0, $"Module '{module}' is listed twice. Keep one.");

    internal static Diagnostic ModulesInCircle(string file, IEnumerable<string> modules) =>
        Diagnostic.Error(
            "WG7405",
            file,
            0,
            $"These modules depend on each other in a circle: {string.Join(", ", modules)}. Take one of them off the master indexes of another."
        );

    internal static Diagnostic ManifestModuleWithoutLibrary(string file, string module) =>
        Diagnostic.Error(
            "WG7407",
            file,
            0,
            $"Nothing says where the inputs of module '{module}' lie. Give it, or the whole manifest, a \"library_directory\"."
        );

    /// <summary>A module was not run because another one failed.</summary>
    public static Diagnostic ModuleSkipped(string mdx, string module, string failed) =>
        Diagnostic.Warning(
            "WG7406",
            mdx,
            0,
            $"{module} was not run, because {failed}, which it depends on, failed. Repair that first."
        );
}
