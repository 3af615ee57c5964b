namespace Wrapgen.Platform.Diagnostics;

/// <content>WG74xx: build manifests.</content>
internal static partial class Rules
{
    internal static Diagnostic ManifestSyntax(string file, int line, string reason) =>
        Diagnostic.Error(
            "WG7401",
            file,
            line,
            $"This is not a build manifest: {reason} Correct it; docs/build-manifest.md describes its members."
        );

    internal static Diagnostic ManifestWithoutModules(string file) =>
        Diagnostic.Error("WG7402", file, 0, "This build manifest has no modules. List them under \"modules\".");

    internal static Diagnostic ManifestModuleWithoutIndex(string file, string module) =>
        Diagnostic.Error(
            "WG7403",
            file,
            0,
            $"The first entry under \"mdx\" of module '{module}' is not its own master index. Put '{module}.mdx' first, then those of its dependencies."
        );

    internal static Diagnostic ManifestModuleTwice(string file, string module) =>
        Diagnostic.Error("WG7404", file, 0, $"Module '{module}' is listed twice. Keep one.");

    internal static Diagnostic ModulesInCircle(string file, IEnumerable<string> modules) =>
        Diagnostic.Error(
            "WG7405",
            file,
            0,
            $"These modules depend on each other in a cycle: {string.Join(", ", modules)}. Remove an entry from the \"mdx\" list of one of them."
        );

    internal static Diagnostic ManifestModuleWithoutLibrary(string file, string module) =>
        Diagnostic.Error(
            "WG7407",
            file,
            0,
            $"Nothing says where the inputs of module '{module}' are. Add a \"library_directory\" to the module, or to the whole manifest."
        );

    /// <summary>A module did not run because another one failed.</summary>
    public static Diagnostic ModuleSkipped(string mdx, string module, string failed) =>
        Diagnostic.Warning(
            "WG7406",
            mdx,
            0,
            $"{module} did not run, because {failed}, which it depends on, failed. Correct that first."
        );

    /// <summary>The manifest asks for a style of stubs that does not exist.</summary>
    public static Diagnostic ManifestStubStyle(string file, string style, IEnumerable<string> known) =>
        Diagnostic.Error(
            "WG7408",
            file,
            0,
            $"There is no stub style '{style}'. Write one of these under \"stubs\": {string.Join(", ", known)}."
        );
}
