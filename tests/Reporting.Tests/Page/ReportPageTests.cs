using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Wrapgen.Reporting.Page;

namespace Wrapgen.Reporting.Tests.Page;

/// <summary>The text of the page.</summary>
public sealed partial class ReportPageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void The_page_holds_the_JSON_of_the_report()
    {
        var report = ReportReader.Read(ReportInputs.Everything(_folder), _ => { });

        var json = report.ToJson();
        Assert.Equal(json, EmbeddedJson().Match(ReportPage.Of(report)).Groups[1].Value);
        Assert.DoesNotContain('<', json);
        Assert.StartsWith("""{"format":1,"tool":"wrapgen """, json, StringComparison.Ordinal);
    }

    [Fact]
    public void Types_are_shown_with_what_is_missing()
    {
        var page = Page(new() { StubReportFile = _folder.Write("stubs.json", ReportInputs.StubReport) });

        Assert.Contains("std::map&lt;int, int&gt;", page, StringComparison.Ordinal);
        Assert.Contains("50.0\u00A0% of the methods with a comment", page, StringComparison.Ordinal);
        Assert.Contains("an rvalue reference", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_never_become_markup()
    {
        const string Hostile =
            "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"' onmouseover='alert(3)\u0001\u202E]]><!--{{ 1 + 1 }}";
        var page = Page(
            new()
            {
                Title = Hostile,
                TraceFile = _folder.Write(
                    "trace.json",
                    ReportInputs.Trace($"parsing|{Hostile}|{Hostile}|0|0|5", $"{Hostile}|M|{Hostile}|0|5|5")
                ),
                DiagnosticFiles = [_folder.Write("found.sarif", ReportInputs.Sarif(Hostile, Hostile, Hostile))],
                CacheStatisticsFile = _folder.Write(
                    "cache.json",
                    ReportInputs
                        .CacheStatistics(1, 2, 3)
                        .Replace("not_recorded", "<b>x", StringComparison.Ordinal)
                        .Replace("/cache", "<i>/c", StringComparison.Ordinal)
                ),
                StubReportFile = _folder.Write(
                    "stubs.json",
                    ReportInputs.StubReport.Replace("a.Get", "<u>", StringComparison.Ordinal)
                ),
            }
        );

        Assert.Equal(2, page.Split("<script").Length - 1);
        Assert.Equal(2, page.Split("</script>").Length - 1);
        foreach (var markup in (string[])["<img", "<!--", "<b>x", "<i>", "<u>", "\"' onmouseover", "\u0001"])
            Assert.DoesNotContain(markup, page, StringComparison.Ordinal);
        Assert.Contains("{{ 1 + 1 }}", page, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(EmbeddedJson().Match(page).Groups[1].Value);
        Assert.Equal(Hostile, json.RootElement.GetProperty("title").GetString());
        Assert.Equal(
            Hostile,
            json.RootElement.GetProperty("build").GetProperty("modules")[0].GetProperty("module").GetString()
        );
    }

    [Fact]
    public void The_policy_allows_the_embedded_style_and_script_and_nothing_else()
    {
        var page = Page(ReportInputs.Everything(_folder));

        var policy = Regex
            .Match(page, "Content-Security-Policy\" content=\"([^\"]*)\"")
            .Groups[1]
            .Value.Replace("&#39;", "'", StringComparison.Ordinal);
        Assert.Equal(
            $"default-src 'none'; img-src data:; style-src '{Hash(page, "<style>", "</style>")}'; script-src '{Hash(page, "\n<script>", "</script>")}'; base-uri 'none'; form-action 'none'",
            policy
        );
        Assert.DoesNotContain(" style=\"", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("(src|href)=\"(?!#|data:,)", page);
    }

    [Fact]
    public void A_missing_input_is_named_with_the_command_that_makes_it()
    {
        var page = Page(new() { DiagnosticFiles = [_folder.Write("none.sarif", """{ "runs": [] }""")] });

        Assert.Equal(
            [
                "wrapgen build --manifest wrapping.json --trace trace.json",
                "wrapgen report --trace trace.json --output report.html",
                "wrapgen report --trace trace.json --output report.html",
                "wrapgen cache stats --json &gt; before.json     # then build",
                "wrapgen report --cache-dir DIR --cache-since before.json --output report.html",
                "wrapgen report --manifest wrapping.json --output report.html",
                "wrapgen report --store itk-pkl --output report.html",
            ],
            Regex.Matches(page, "<pre><code>(.*?)</code></pre>").Select(match => match.Groups[1].Value)
        );
        Assert.Contains("The build reported no diagnostics.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cache_that_nobody_asked_has_no_chart()
    {
        var page = Page(
            new() { CacheStatisticsFile = _folder.Write("cache.json", ReportInputs.CacheStatistics(0, 0, 0)) }
        );

        Assert.Contains("No tool ran through the cache.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("cache-l1\" x=", page, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static string Page(ReportSources sources) => ReportPage.Of(ReportReader.Read(sources, _ => { }));

    private static string Hash(string page, string begin, string end)
    {
        var start = page.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var content = page[start..page.IndexOf(end, start, StringComparison.Ordinal)];
        return "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
    }

    [GeneratedRegex("<script type=\"application/json\" id=\"report-data\">(.*)</script>")]
    private static partial Regex EmbeddedJson();
}
