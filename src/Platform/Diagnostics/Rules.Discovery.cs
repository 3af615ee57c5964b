namespace Wrapgen.Platform.Diagnostics;

internal static partial class Rules
{
    internal static Diagnostic MissingMdx(string file) =>
        Diagnostic.Error(
            "WG1001",
            file,
            0,
            "This master index does not exist. Check the --mdx options and the .mdx lines of the indexes that they name; CMake writes these files when it configures."
        );

    internal static Diagnostic MissingIdx(string mdx, int line, string idx) =>
        Diagnostic.Error(
            "WG1002",
            mdx,
            line,
            $"The alias file '{idx}' does not exist. Run the module that writes it first (make it a dependency in the build), or remove the line."
        );

    internal static Diagnostic BadIdxLine(string idx, int line) =>
        Diagnostic.Error(
            "WG1003",
            idx,
            line,
            "This line is not of the form '{C++ type} {SWIG name} {submodule}'. Delete the file and run the module that writes it again."
        );

    internal static Diagnostic MissingXml(string mdx, int line, string submodule, string xml) =>
        Diagnostic.Error(
            "WG1004",
            mdx,
            line,
            $"Submodule '{submodule}' is listed but its CastXML file '{xml}' does not exist. Build its castxml target and read the output, or remove the line."
        );

    internal static Diagnostic MissingHeaderTemplate(string file) =>
        Diagnostic.Error(
            "WG1005",
            file,
            0,
            "The submodule's header template does not exist. CMake writes it beside the CastXML file when it configures: run CMake again."
        );

    /// <summary>A module without submodules.</summary>
    public static Diagnostic ModuleWithoutSubmodules(string module) =>
        Diagnostic.Warning(
            "WG1006",
            module + ".mdx",
            0,
            $"Module '{module}' wraps nothing: its master index lists no submodule. Add a .wrap file to its wrapping directory (ITK), name submodules in wrapgen_add_module(), or leave the module out of the wrapping build."
        );
}
