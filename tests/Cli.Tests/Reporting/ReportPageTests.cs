using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Wrapgen.Cli.Tests.Reporting;

/// <summary>The page in a real browser. With WRAPGEN_SCREENSHOTS set to a folder, what it looked like is kept there.</summary>
public sealed partial class ReportPageTests(BuildToReport build, Chromium browser)
    : IClassFixture<BuildToReport>,
        IClassFixture<Chromium>,
        IDisposable
{
    /// <summary>Each element that shows a number of the JSON: what the pointer leads to, what it says, what it shows.</summary>
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

    private string Page => _folder["report.html"];

    [Fact]
    public async Task It_renders_without_complaints_in_light_and_dark_on_desktop_phone_and_paper()
    {
        await Show(1280, build.Everything);
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
            ("report.html", File.ReadAllBytes(Page))
        );
    }

    [Fact]
    public async Task Every_number_shown_is_the_one_in_the_JSON()
    {
        await Show(1280, build.Everything);

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
        var trace = _folder.Write(
            "trace.json",
            BuildToReport.TraceOf($"parsing|{Hostile}|{Hostile}|0|0|5", $"{Hostile}|M|{Hostile}|0|5|5")
        );
        var sarif = _folder.Write(
            "found.sarif",
            JsonSerializer.Serialize(
                new
                {
                    runs = new[]
                    {
                        new
                        {
                            results = new[]
                            {
                                new
                                {
                                    ruleId = Hostile,
                                    level = "error",
                                    message = new { text = Hostile },
                                },
                            },
                        },
                    },
                }
            )
        );

        await Show(320, "--trace", trace, "--diagnostics", sarif, "--title", Hostile);

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
        var trace = _folder.Write(
            "trace.json",
            BuildToReport.TraceOf($"parsing|{name}|{name}|0|0|5", $"modelling|{name}|{name}|63|5|5")
        );

        await Show(width, build.Everything);
        Assert.InRange((await browser.Evaluate("document.documentElement.scrollWidth")).GetInt32(), 1, width);
        await Show(width, "--manifest", build.Manifest, "--trace", trace, "--title", name);
        Assert.InRange((await browser.Evaluate("document.documentElement.scrollWidth")).GetInt32(), 1, width);
        await Show(width, "--diagnostics", build.Diagnostics);
        Assert.InRange((await browser.Evaluate("document.documentElement.scrollWidth")).GetInt32(), 1, width);
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task A_table_is_sorted_with_the_keyboard_and_says_how()
    {
        await Show(1280, build.Everything);
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
        var sarif = _folder.Write(
            "found.sarif",
            JsonSerializer.Serialize(
                new
                {
                    runs = new[]
                    {
                        new
                        {
                            results = Enumerable
                                .Range(0, 100)
                                .Select(number => new
                                {
                                    ruleId = "WG3004",
                                    message = new { text = $"type {number:D3} not wrapped" },
                                }),
                        },
                    },
                }
            )
        );
        await Show(1280, "--diagnostics", sarif);
        async Task<int> Visible() =>
            (
                await browser.Evaluate(
                    "[...document.querySelectorAll('#diagnostics table')[1].tBodies[0].rows].filter(row => row.offsetHeight > 0).length"
                )
            ).GetInt32();

        Assert.Equal(25, await Visible());
        await browser.Evaluate(
            "(() => { const box = document.querySelector('.filter'); box.value = 'TYPE 07'; box.dispatchEvent(new Event('input')); })()"
        );
        Assert.Equal(10, await Visible());
        await browser.Evaluate(
            "(() => { const box = document.querySelector('.filter'); box.value = ''; box.dispatchEvent(new Event('input')); })()"
        );
        await browser.Evaluate(
            "[...document.querySelectorAll('#diagnostics .more')].at(-1).querySelector('button').click()"
        );
        Assert.Equal(100, await Visible());
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task The_timeline_can_be_enlarged_and_tells_what_a_bar_is()
    {
        await Show(320, build.Everything);

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
        Assert.StartsWith(
            "parsing: ",
            (await browser.Evaluate("document.querySelector('#timeline .chart .readout').textContent")).GetString(),
            StringComparison.Ordinal
        );
        Assert.Empty(browser.Complaints);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Makes a page and opens it.</summary>
    private async Task Show(int width, params IEnumerable<string> options)
    {
        await browser.SetScreen(width, 900);
        browser.Complaints.Clear();
        BuildToReport.Page(Page, options);
        await browser.Show(Page);
    }

    private static void Keep(params IEnumerable<(string Name, byte[] Content)> files)
    {
        if (Environment.GetEnvironmentVariable("WRAPGEN_SCREENSHOTS") is not { Length: > 0 } folder)
            return;
        Directory.CreateDirectory(folder);
        foreach (var (name, content) in files)
            File.WriteAllBytes(Path.Combine(folder, name), content);
    }

    /// <summary>The number as it is written for people is the one that it stands for, but for its rounding.</summary>
    private static void AssertReadsAs(JsonElement item)
    {
        var value = double.Parse(item.GetProperty("value").GetString()!, CultureInfo.InvariantCulture);
        var text = item.GetProperty("text").GetString()!;
        var factor =
            item.GetProperty("pointer").GetString()!.EndsWith("_us", StringComparison.Ordinal)
            || item.GetProperty("pointer").GetString()!.Contains("/stages/", StringComparison.Ordinal);
        var match = Shown().Match(text);
        Assert.True(match.Success, text);
        var shown = double.Parse(match.Groups[1].Value, NumberStyles.Number, CultureInfo.InvariantCulture);
        var unit = match.Groups[2].Value switch
        {
            "µs" => 1,
            "ms" => 1e3,
            "s" when factor => 1e6,
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
