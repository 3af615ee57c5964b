using Wrapgen.Pipeline;

namespace Wrapgen.Reporting.Times;

/// <summary>The stages in traces, in the order in which a module passes them.</summary>
internal static class BuildStages
{
    private static readonly string[] Known =
    [
        StageNames.Fingerprint,
        StageNames.Aliases,
        StageNames.Parsing,
        StageNames.AliasTable,
        StageNames.Modelling,
        StageNames.Emission,
        StageNames.Storage,
        StageNames.Stubs,
    ];

    /// <summary>Position of a stage; unknown stages come last.</summary>
    public static int OrderOf(string stage) =>
        Array.IndexOf(Known, stage) is >= 0 and var position ? position : Known.Length;

    /// <summary>True for a stage of submodules.</summary>
    public static bool IsOfSubmodule(string stage) =>
        stage is StageNames.Aliases or StageNames.Parsing or StageNames.Modelling or StageNames.Emission;

    /// <summary>CSS class of a stage in charts; never text of an input.</summary>
    public static string ClassOf(string stage) =>
        OrderOf(stage) is var order && order < Known.Length ? "stage-" + Known[order].Replace(' ', '-') : "stage-other";
}
