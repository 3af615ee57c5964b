using System.Text.RegularExpressions;

namespace Wrapgen.Pipeline.Tests.Diagnostics;

/// <summary>Every code in the sources has a row in docs/diagnostics.md, and every row a code.</summary>
public partial class CatalogueTests
{
    private static readonly string Sources = Path.Combine(Repository.Root, "src");

    [Fact]
    public void Codes_and_rows_match()
    {
        var codes =
            from file in Directory.EnumerateFiles(Sources, "*.cs", SearchOption.AllDirectories)
            where Path.GetFileName(file).StartsWith("Rules", StringComparison.Ordinal)
            from Match code in Code().Matches(File.ReadAllText(file))
            select code.Groups[1].Value;
        var rows = Rows().Select(row => row.Code).ToList();

        Assert.NotEmpty(rows);
        Assert.Equal(codes.Distinct().Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_row_says_cause_and_cure() =>
        Assert.All(Rows(), row => Assert.Equal(4, row.Cells.Count(cell => cell.Trim().Length > 0)));

    [Fact]
    public void Codes_are_made_in_the_catalogue_only() =>
        Assert.DoesNotContain(
            Directory.EnumerateFiles(Sources, "*.cs", SearchOption.AllDirectories),
            file => !Path.GetFileName(file).StartsWith("Rules", StringComparison.Ordinal) && Code().IsMatch(File.ReadAllText(file)));

    private static IEnumerable<(string Code, string[] Cells)> Rows() =>
        from line in File.ReadLines(Path.Combine(Repository.Root, "docs", "diagnostics.md"))
        // WG30 and two digits: the numbered warnings of module runs (spec 1.3), whose codes are made of their numbers.
        where line.StartsWith("| WG", StringComparison.Ordinal) && !line.StartsWith("| WG30", StringComparison.Ordinal)
        select (line.Split('|')[1].Trim(), line.Trim('|').Split('|'));

    [GeneratedRegex("\"(WG[0-9]{4})\"")]
    private static partial Regex Code();
}
