using System.Diagnostics;
using System.Reflection;

namespace Wrapgen.Reporting.Page;

/// <summary>
/// A report as one HTML file that needs nothing else. All that it shows is in the markup, so it can be read without scripts; the script
/// sorts, filters and enlarges.
/// </summary>
internal static class ReportPage
{
    private const string Style = "report.css";
    private const string Script = "report.js";

    /// <summary>Makes the page.</summary>
    /// <param name="report">What it shows.</param>
    /// <param name="json">The same as JSON, which the page holds too.</param>
    public static string Of(BuildReport report, string json)
    {
        var html = new HtmlText();
        Head(html, report);
        html.Add($"""<body><header class="top"><h1>{report.Title}</h1>""");
        html.Add(
            $"""
            <nav aria-label="Sections"><a href="#timeline">Timeline</a><a href="#modules">Modules</a><a href="#cache">Cache</a><a href="#types">Types</a><a href="#diagnostics">Diagnostics</a></nav>
            </header><main>

            """
        );
        HeadlineSection.Write(html, report);
        TimelineSection.Write(html, report.Build);
        ModulesSection.Write(html, report.Build);
        CacheSection.Write(html, report.Cache);
        TypesSection.Write(html, report.Coverage);
        DiagnosticsSection.Write(html, report.Diagnostics);
        html.Add(
                $"""
                </main><footer><p>Made by {report.Tool} with <code>wrapgen report</code>. Everything is in this file, its data as JSON too.</p></footer>
                <script type="application/json" id="report-data">
                """
            )
            .AddTrusted(json)
            .Add($"</script>\n<script>")
            .AddTrusted(Asset(Script))
            .Add($"</script></body></html>\n");
        return html.ToString();
    }

    private static void Head(HtmlText html, BuildReport report)
    {
        // Only this style and this script, by their hashes, and no network at all: a name that got through as markup could do nothing.
        var policy =
            $"default-src 'none'; img-src data:; style-src '{Hash(Style)}'; script-src '{Hash(Script)}'; base-uri 'none'; form-action 'none'";
        html.Add(
                $"""
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="{policy}">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="generator" content="{report.Tool}">
                <link rel="icon" href="data:,">
                <title>{report.Title}</title>
                <style>
                """
            )
            .AddTrusted(Asset(Style))
            .Add($"</style></head>\n");
    }

    private static string Asset(string name)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream("report/" + name)
            ?? throw new UnreachableException($"{name} is embedded by the project file");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Such as <c>sha256-…</c>, which the build computes: a program without OpenSSL beside it could not.</summary>
    private static string Hash(string name) =>
        "sha256-"
        + Assembly
            .GetExecutingAssembly()
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(attribute => attribute.Key == "report/" + name)
            .Value;
}
