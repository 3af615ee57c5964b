namespace Wrapgen.Reporting.Times;

/// <summary>The stages in traces, in the order in which a module passes them.</summary>
internal static class BuildStages
{
    /// <summary>The stage that contains all others of a module.</summary>
    public const string Module = "module";

    public const string Parsing = "parsing";

    private static readonly string[] Known =
    [
        "fingerprint",
        "aliases",
        Parsing,
        "alias table",
        "modelling",
        "emission",
        "storage",
        "stubs",
    ];

    /// <summary>Position of a stage; unknown stages come last.</summary>
    public static int OrderOf(string stage) =>
        Array.IndexOf(Known, stage) is >= 0 and var position ? position : Known.Length;

    /// <summary>True for a stage of submodules.</summary>
    public static bool IsOfSubmodule(string stage) => stage is "aliases" or Parsing or "modelling" or "emission";

    /// <summary>CSS class of a stage in charts; never text of an input.</summary>
    public static string ClassOf(string stage) =>
        OrderOf(stage) is var order && order < Known.Length ? "stage-" + Known[order].Replace(' ', '-') : "stage-other";
}
