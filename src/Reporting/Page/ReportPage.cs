using Wrapgen.Emitters.Stubs.Templates;

namespace Wrapgen.Reporting.Page;

/// <summary>
/// Prints a report as one HTML file that needs nothing else. The markup holds everything, so the page can be read
/// without scripts; the script sorts, filters and enlarges.
/// </summary>
public static class ReportPage
{
    private const string Style = "report.css";
    private const string Behaviour = "report.js";

    /// <summary>Prints the page.</summary>
    /// <param name="report">What to show; the page also holds it as JSON.</param>
    public static string Of(BuildReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new PageRenderer().Render(
            "page",
            Script.Object(
                ("title", report.Title),
                ("tool", report.Tool),
                ("policy", Policy),
                ("style", Block(PageAssets.Read(Style))),
                ("script", Block(PageAssets.Read(Behaviour))),
                ("data", Block(report.ToJson())),
                ("headline", Headline.Of(report)),
                ("sections", Script.List(SectionTable.Of(report), section => section.ToScript()))
            )
        );
    }

    // Admits this style and this script only, by their hashes, and no network: a name that became markup could do
    // nothing.
    private static string Policy =>
        $"default-src 'none'; img-src data:; style-src '{PageAssets.HashOf(Style)}'; script-src '{PageAssets.HashOf(Behaviour)}'; base-uri 'none'; form-action 'none'";

    private static TextBlock Block(string text) => new(text.AsMemory());
}
