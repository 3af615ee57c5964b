namespace Wrapgen.Platform.Diagnostics;

/// <content>WG73xx: what the command line compares a run with.</content>
internal static partial class Rules
{
    /// <summary>A baseline that was asked for is not there.</summary>
    public static Diagnostic NoBaseline(string file) =>
        Diagnostic.Error(
            "WG7301",
            file,
            0,
            "This baseline does not exist. Run once with --update-baseline to make it, or correct the path."
        );

    /// <summary>A line of a baseline is no warning.</summary>
    public static Diagnostic BadBaselineLine(string file, int line) =>
        Diagnostic.Error(
            "WG7302",
            file,
            line,
            "This line is not of the form 'submodule: warning(N): message'. Correct it, or write the file anew with --update-baseline."
        );

    /// <summary>A manifest that the build waits for was not written.</summary>
    public static Diagnostic ManifestNotWritten(string manifest, string module) =>
        Diagnostic.Warning(
            "WG7303",
            manifest,
            0,
            $"The build expects this manifest, which the run of {module} did not write. Correct --pyi_index_list, or add the submodule to the master index."
        );

    /// <summary>A manifest was written that the build does not know of.</summary>
    public static Diagnostic ManifestNotExpected(string manifest, string module) =>
        Diagnostic.Warning(
            "WG7304",
            manifest,
            0,
            $"The run of {module} wrote this manifest, which the build does not expect. Add it to --pyi_index_list, or its classes will have no stubs."
        );
}
