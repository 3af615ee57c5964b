using Wrapgen.Pipeline.Modelling;

namespace Wrapgen.Pipeline.Tests.Modelling;

/// <summary>All base classes in the reference's order.</summary>
public class RecursiveBasesTests
{
    [Theory]
    [InlineData("D: A, B; A: R; B: R, S; S: T", "B S T R A")]
    [InlineData("D: A, private B; A: R; B: protected R; R: Q", "private B protected R Q A R")]
    [InlineData("D: A; A: B; B: C", "A B C")]
    [InlineData("D: A, A", "A")]
    [InlineData("D:", "")]
    [InlineData("D: A; A: D", "A D")]
    public void The_last_in_the_list_is_taken_first(string classes, string expected)
    {
        var text = new CastXmlText();
        foreach (var name in classes.Where(char.IsAsciiLetterUpper).Distinct())
        {
            var line = classes.Split(';', StringSplitOptions.TrimEntries).FirstOrDefault(line => line[0] == name);
            var bases = (line?[2..] ?? "")
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(item => item.Length == 1 ? "_" + (int)item[0] : $"{item[..^2]}:_{(int)item[^1]}");
            text.Add(
                $"<Class id=\"_{(int)name}\" name=\"{name}\" context=\"_3\" bases=\"{string.Join(' ', bases)}\"/>"
            );
        }
        var found = RecursiveBases.Of(text.Open().Named("D"));

        Assert.Equal(
            expected,
            string.Join(
                ' ',
                found.Select(item =>
                    $"{item.Access.ToString().ToLowerInvariant()} {item.Class.Name}".Replace(
                        "public ",
                        "",
                        StringComparison.Ordinal
                    )
                )
            )
        );
    }
}
