namespace Wrapgen.Platform.Diagnostics;

/// <content>WG73xx: baselines and expected manifests.</content>
internal static partial class Rules
{
    /// <summary>The baseline does not exist.</summary>
    public static Diagnostic NoBaseline(string file) =>
        Diagnostic.Error(
            "WG7301",
            file,
            0,
            "This baseline does not exist. Create it with --update-baseline, or correct the path."
        );

    /// <summary>A line of a baseline is not a warning.</summary>
    public static Diagnostic BadBaselineLine(string file, int line) =>
        Diagnostic.Error(
            "WG7302",
            file,
            line,
            "This line is not of the form 'submodule: warning(N): message'. Correct it, or write the file again with --update-baseline."
        );

    /// <summary>The run did not write a manifest that the build expects.</summary>
    public static Diagnostic ManifestNotWritten(string manifest, string module) =>
        Diagnostic.Warning(
            "WG7303",
            manifest,
            0,
            $"The build expects this manifest, which the run of {module} did not write. Correct --pyi_index_list, or add the submodule to the master index."
        );

    /// <summary>The run wrote a manifest that the build does not expect.</summary>
    public static Diagnostic ManifestNotExpected(string manifest, string module) =>
        Diagnostic.Warning(
            "WG7304",
            manifest,
            0,
            $"The run of {module} wrote this manifest, which the build does not expect. Add it to --pyi_index_list, or its classes get no stubs."
        );
}
