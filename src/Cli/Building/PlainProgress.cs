using System.Globalization;
using Wrapgen.Pipeline.Building;
using Wrapgen.Reporting.Documents;

namespace Wrapgen.Cli.Building;

/// <summary>Prints a line per finished module, for logs.</summary>
internal sealed class PlainProgress(TextWriter output, int modules) : IBuildObserver
{
    private int _ended;

    public void Started(string module) { }

    public void Ended(ModuleOutcome outcome)
    {
        _ended++;
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"[{_ended}/{modules}] {outcome.Module}: {Describe(outcome)}")
        );
    }

    /// <summary>Such as <c>83 submodules, 81 unchanged, 0.41 s</c>.</summary>
    public static string Describe(ModuleOutcome outcome)
    {
        if (outcome.Result is null)
            return outcome.Problem?.Severity == Platform.Diagnostics.DiagnosticSeverity.Error ? "failed" : "not run";
        var submodules = outcome.Result.Submodules;
        var unchanged = submodules.Count(submodule => submodule.IsUnchanged);
        var count = Quantity.Of(submodules.Count, "submodule");
        var kept =
            unchanged == 0 ? ""
            : unchanged == submodules.Count ? ", unchanged"
            : string.Create(CultureInfo.InvariantCulture, $", {unchanged} unchanged");
        return string.Create(CultureInfo.InvariantCulture, $"{count}{kept}, {outcome.Duration.TotalSeconds:F2} s");
    }
}
