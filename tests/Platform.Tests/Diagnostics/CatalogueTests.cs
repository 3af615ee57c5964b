using System.Text.RegularExpressions;

namespace Wrapgen.Platform.Tests.Diagnostics;

/// <summary>Every code in the sources has a row in docs/diagnostics.md, and every row a code.</summary>
public partial class CatalogueTests
{
    private static readonly string Sources = Path.Combine(Repository.Root, "src");

    [Fact]
    public void Codes_and_rows_match()
    {
        var literal =
            from file in Directory.EnumerateFiles(Sources, "*.cs", SearchOption.AllDirectories)
            where Path.GetFileName(file).StartsWith("Rules", StringComparison.Ordinal)
            from Match code in Code().Matches(File.ReadAllText(file))
            select code.Groups[1].Value;
        var rows = Rows().Select(row => row.Code).ToList();

        Assert.NotEmpty(rows);
        Assert.Equal(
            literal.Concat(NumberedWarnings()).Distinct().Order(StringComparer.Ordinal),
            rows.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Each_row_says_cause_and_cure() =>
        Assert.All(Rows(), row => Assert.Equal(4, row.Cells.Count(cell => cell.Trim().Length > 0)));

    [Fact]
    public void Codes_are_made_in_the_catalogue_only() =>
        Assert.DoesNotContain(
            Directory.EnumerateFiles(Sources, "*.cs", SearchOption.AllDirectories),
            file =>
                !Path.GetFileName(file).StartsWith("Rules", StringComparison.Ordinal)
                && Code().IsMatch(File.ReadAllText(file))
        );

    /// <summary>Warning N of a module run has code WG3000 + N.</summary>
    private static IEnumerable<string> NumberedWarnings() =>
        from Match number in Number()
            .Matches(File.ReadAllText(Path.Combine(Sources, "Pipeline", "Modelling", "WarningCollector.cs")))
        select "WG30" + number.Groups[1].Value.PadLeft(2, '0');

    private static IEnumerable<(string Code, string[] Cells)> Rows() =>
        from line in File.ReadLines(Path.Combine(Repository.Root, "docs", "diagnostics.md"))
        where line.StartsWith("| WG", StringComparison.Ordinal)
        select (line.Split('|')[1].Trim(), line.Trim('|').Split('|'));

    [GeneratedRegex("\"(WG[0-9]{4})\"")]
    private static partial Regex Code();

    [GeneratedRegex(@"(?:\bAdd(?:Member)?\(|=> \()\s*(\d+),")]
    private static partial Regex Number();
}
