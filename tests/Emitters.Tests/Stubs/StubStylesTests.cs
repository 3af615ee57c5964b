using Wrapgen.Emitters.Stubs;
using static Wrapgen.Emitters.Tests.Stubs.StubFixture;

namespace Wrapgen.Emitters.Tests.Stubs;

/// <summary>What holds for every style.</summary>
public class StubStylesTests
{
    public static readonly TheoryData<string> Styles = [.. StubStyles.Names];

    [Fact]
    public void An_unknown_style_is_a_wrong_argument()
    {
        using var fixture = new StubFixture().Add("s", Class("A", "s"));

        var failure = Assert.Throws<ArgumentException>(() =>
            fixture.Run(with: options => options with { Style = "x" })
        );
        Assert.StartsWith(
            "There is no stub style 'x'. The styles are: compat, strict.",
            failure.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void Every_style_is_documented(string style) =>
        Assert.Contains(
            $"`{style}`",
            File.ReadAllText(Repository.PathOf("docs", "stubs.md")),
            StringComparison.Ordinal
        );

    [Theory]
    [MemberData(nameof(Styles))]
    public void An_unchanged_run_renders_nothing_and_a_lost_store_discards_the_stamps(string style)
    {
        using var fixture = new StubFixture().Add("s", Class("A", "s"));
        fixture.Run(with: options => options with { Style = style });
        Assert.Equal(0, fixture.Run(with: options => options with { Style = style }).Rendered);

        File.Delete(Directory.GetFiles(fixture.Store, "*.db").Single());

        Assert.Equal("WG5204", fixture.RunFails(options => options with { Style = style }).Code);
        Assert.Empty(Directory.GetFiles(fixture.Store, "*.stamp"));
    }

    [Fact]
    public void Styles_do_not_share_a_record()
    {
        using var fixture = new StubFixture().Add("s", Class("A", "s"));
        foreach (var style in StubStyles.Names)
            Assert.NotEqual(
                0,
                fixture
                    .Run(with: options => options with { Style = style, OutputDirectory = fixture.Output + style })
                    .Written
            );
    }
}
