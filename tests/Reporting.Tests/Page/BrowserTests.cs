using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Wrapgen.Reporting.Page;

namespace Wrapgen.Reporting.Tests.Page;

/// <summary>
/// The page in a real browser. If WRAPGEN_SCREENSHOTS names a directory, the tests keep its pictures there.
/// </summary>
public sealed partial class BrowserTests(Chromium browser) : IClassFixture<Chromium>, IDisposable
{
    /// <summary>
    /// Each element that shows a member of the JSON: its pointer, the member's value, the element's value and its text.
    /// </summary>
    private const string ShownNumbers = """
        (() => {
          const data = JSON.parse(document.getElementById('report-data').textContent);
          const resolve = pointer => pointer.split('/').slice(1).reduce((value, key) => value === undefined ? undefined : value[key], data);
          return [...document.querySelectorAll('[data-key], [data-json]:not(tr)')].map(element => {
            const row = element.closest('tr');
            const pointer = element.dataset.json ?? `${row.dataset.json}/${element.dataset.key}`;
            return { pointer, json: String(resolve(pointer)), value: element.dataset.value ?? element.textContent, text: element.textContent, number: element.dataset.value !== undefined };
          });
        })()
        """;

    private readonly TemporaryFolder _folder = new();

    private string PageFile => _folder["report.html"];

    [Fact]
    public async Task It_renders_without_complaints_in_light_and_dark_on_desktop_phone_and_paper()
    {
        await ShowEverything(1280);
        var light = await browser.Screenshot();
        await browser.SetScreen(1280, 900, "dark");
        var dark = await browser.Screenshot();
        Assert.NotEqual(
            "rgb(246, 247, 249)",
            (await browser.Evaluate("getComputedStyle(document.body).backgroundColor")).GetString()
        );
        await browser.SetScreen(320, 640);
        var phone = await browser.Screenshot();
        var paper = await browser.Print();

        Assert.Empty(browser.Complaints);
        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(paper, 0, 5), StringComparison.Ordinal);
        Assert.False(light.AsSpan().SequenceEqual(dark));
        Keep(
            ("report-desktop-light.png", light),
            ("report-desktop-dark.png", dark),
            ("report-phone.png", phone),
            ("report-print.pdf", paper),
            ("report.html", File.ReadAllBytes(PageFile))
        );
    }

    [Fact]
    public async Task Every_number_shown_is_the_one_in_the_JSON()
    {
        await ShowEverything(1280);

        var shown = (await browser.Evaluate(ShownNumbers)).EnumerateArray().ToList();

        Assert.True(shown.Count > 200, $"{shown.Count} members are shown");
        Assert.All(
            shown,
            item =>
                Assert.Equal(
                    (item.GetProperty("pointer").GetString(), item.GetProperty("json").GetString()),
                    (item.GetProperty("pointer").GetString(), item.GetProperty("value").GetString())
                )
        );
        Assert.All(shown.Where(item => item.GetProperty("number").GetBoolean()), AssertReadsAs);
    }

    [Fact]
    public async Task Hostile_names_are_shown_as_they_are_and_do_nothing()
    {
        const string Hostile =
            "</script><script>alert(1)</script><img src=x onerror=alert(2)>' onmouseover='alert(3)<!--";

        await Show(
            320,
            new()
            {
                Title = Hostile,
                TraceFile = Trace($"parsing|{Hostile}|{Hostile}|0|0|5", $"{Hostile}|M|{Hostile}|0|5|5"),
                DiagnosticFiles = [_folder.Write("found.sarif", ReportInputs.Sarif(Hostile, "error", Hostile))],
            }
        );

        Assert.Empty(browser.Complaints);
        Assert.Equal(Hostile, (await browser.Evaluate("document.querySelector('h1').textContent")).GetString());
        Assert.Equal(
            Hostile,
            (await browser.Evaluate("document.querySelector('#modules td[data-key=module]').textContent")).GetString()
        );
        Assert.Equal(2, (await browser.Evaluate("document.scripts.length")).GetInt32());
        Assert.Equal(
            0,
            (
                await browser.Evaluate("document.images.length + document.querySelectorAll('[onmouseover]').length")
            ).GetInt32()
        );
    }

    [Theory]
    [InlineData(320)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task The_page_itself_never_scrolls_sideways(int width)
    {
        var name = string.Concat(Enumerable.Repeat("itkVeryLongNameWithoutAnyBreak", 10));

        await ShowEverything(width);
        Assert.InRange((await browser.Evaluate("document.documentElement.scrollWidth")).GetInt32(), 1, width);
        await Show(
            width,
            new()
            {
                Title = name,
                TraceFile = Trace($"parsing|{name}|{name}|0|0|5", $"modelling|{name}|{name}|63|5|5"),
                StubReportFile = _folder.Write(
                    "stubs.json",
                    ReportInputs.StubReport.Replace("a.Get", name, StringComparison.Ordinal)
                ),
                DiagnosticFiles = [_folder.Write("found.sarif", ReportInputs.Sarif(name, "warning", name))],
            }
        );
        Assert.InRange((await browser.Evaluate("document.documentElement.scrollWidth")).GetInt32(), 1, width);
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task A_table_is_sorted_with_the_keyboard_and_says_how()
    {
        await ShowEverything(1280);
        const string Table = "document.querySelector('#modules table')";
        async Task<string?[]> Column(string key) =>
            [
                .. (
                    await browser.Evaluate(
                        $"[...{Table}.tBodies[0].rows].map(row => row.querySelector('[data-key={key}]').dataset.value ?? row.querySelector('[data-key={key}]').textContent)"
                    )
                )
                    .EnumerateArray()
                    .Select(item => item.GetString()),
            ];
        async Task<string[]> Sorted() =>
            [
                .. (
                    await browser.Evaluate(
                        $"[...{Table}.tHead.rows[0].cells].map(cell => cell.getAttribute('aria-sort'))"
                    )
                )
                    .EnumerateArray()
                    .Select(item => item.GetString()!),
            ];
        async Task PressHeading(int column)
        {
            await browser.Evaluate($"{Table}.tHead.rows[0].cells[{column}].querySelector('button').focus()");
            await browser.Press("Enter", "\r");
        }

        Assert.Equal(["none", "descending"], (await Sorted())[..2]);
        await PressHeading(0);
        Assert.Equal(["ShapesCore", "ShapesGeometry", "ShapesImaging"], await Column("module"));
        Assert.Equal(["ascending", "none"], (await Sorted())[..2]);
        await PressHeading(0);
        Assert.Equal(["ShapesImaging", "ShapesGeometry", "ShapesCore"], await Column("module"));
        Assert.Equal(["descending", "none"], (await Sorted())[..2]);
        await PressHeading(1);
        var work = (await Column("work_us")).Select(value => long.Parse(value!, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(work.OrderDescending(), work);
        Assert.Single(await Sorted(), order => order != "none");
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task Long_tables_show_their_first_rows_and_can_be_searched()
    {
        var messages = Enumerable.Range(0, 100).Select(number => $"type {number:D3} not wrapped");
        await Show(
            1280,
            new()
            {
                DiagnosticFiles = [_folder.Write("found.sarif", ReportInputs.Sarif("WG3004", "warning", messages))],
            }
        );
        async Task<int> Visible() =>
            (
                await browser.Evaluate(
                    "[...document.querySelectorAll('#diagnostics table')[1].tBodies[0].rows].filter(row => row.offsetHeight > 0).length"
                )
            ).GetInt32();
        Task Search(string words) =>
            browser.Evaluate(
                $"(() => {{ const box = document.querySelector('.filter'); box.value = '{words}'; box.dispatchEvent(new Event('input')); }})()"
            );

        Assert.Equal(25, await Visible());
        await Search("TYPE 07");
        Assert.Equal(10, await Visible());
        await Search("");
        await browser.Evaluate(
            "[...document.querySelectorAll('#diagnostics .more')].at(-1).querySelector('button').click()"
        );
        Assert.Equal(100, await Visible());
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task The_timeline_can_be_enlarged_and_describes_its_bars()
    {
        await ShowEverything(320);

        await browser.Evaluate("document.querySelector('#timeline .controls button').click()");
        Assert.Equal(
            2,
            (
                await browser.Evaluate(
                    "Math.round(document.querySelector('.lanes').offsetWidth / document.querySelector('.lanes').parentElement.clientWidth)"
                )
            ).GetInt32()
        );
        Assert.InRange((await browser.Evaluate("document.documentElement.scrollWidth")).GetInt32(), 1, 320);
        await browser.Evaluate(
            "document.querySelector('#timeline .lane rect[class=stage-parsing]').dispatchEvent(new Event('click', { bubbles: true }))"
        );
        Assert.Equal(
            "parsing: s0 (ShapesCore), 2.50\u00A0ms, started at 100\u00A0µs, core 0",
            (await browser.Evaluate("document.querySelector('#timeline .chart .readout').textContent")).GetString()
        );
        Assert.Empty(browser.Complaints);
    }

    public void Dispose() => _folder.Dispose();

    private Task ShowEverything(int width) => Show(width, ReportInputs.Everything(_folder));

    private async Task Show(int width, ReportSources sources)
    {
        await browser.SetScreen(width, 900);
        browser.Complaints.Clear();
        await File.WriteAllTextAsync(
            PageFile,
            ReportPage.Of(ReportReader.Read(sources, _ => { })),
            TestContext.Current.CancellationToken
        );
        await browser.Show(PageFile);
    }

    private string Trace(params string[] steps) => _folder.Write("long.json", ReportInputs.Trace(steps));

    private static void Keep(params IEnumerable<(string Name, byte[] Content)> files)
    {
        if (Environment.GetEnvironmentVariable("WRAPGEN_SCREENSHOTS") is not { Length: > 0 } folder)
            return;
        Directory.CreateDirectory(folder);
        foreach (var (name, content) in files)
            File.WriteAllBytes(Path.Combine(folder, name), content);
    }

    /// <summary>The displayed number equals the exact one, apart from rounding.</summary>
    private static void AssertReadsAs(JsonElement item)
    {
        var value = double.Parse(item.GetProperty("value").GetString()!, CultureInfo.InvariantCulture);
        var text = item.GetProperty("text").GetString()!;
        var pointer = item.GetProperty("pointer").GetString()!;
        var isMicroseconds =
            pointer.EndsWith("_us", StringComparison.Ordinal) || pointer.Contains("/stages/", StringComparison.Ordinal);
        var match = Shown().Match(text);
        Assert.True(match.Success, text);
        var shown = double.Parse(match.Groups[1].Value, NumberStyles.Number, CultureInfo.InvariantCulture);
        var unit = match.Groups[2].Value switch
        {
            "µs" => 1,
            "ms" => 1e3,
            "s" when isMicroseconds => 1e6,
            "kB" => 1e3,
            "MB" => 1e6,
            "GB" => 1e9,
            _ => 1.0,
        };
        Assert.True(Math.Abs((shown * unit) - value) <= Math.Max(0, value * 0.006), $"{text} stands for {value}");
    }

    [GeneratedRegex("^([0-9,.]+)(?:\u00A0?(µs|ms|s|kB|MB|GB))?")]
    private static partial Regex Shown();
}
