using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Tests.Modelling;

/// <summary>The numbered warnings, and how they are silenced.</summary>
public class WarningTests
{
    [Fact]
    public void Each_problem_has_its_number()
    {
        var model = Everything(new WarningOptions());

        Assert.Equal(
            [1, 2, 3, 4, 5, 7, 51, 52, 53, 54],
            model.Warnings.Select(warning => warning.Number).Distinct().Order()
        );
        Assert.Equal(["itkMissing"], model.UndeclaredAliases.Select(alias => alias.SwigName));
        Assert.All(
            model.Warnings,
            warning =>
                Assert.Contains(
                    warning.Number is 2 ? "itkMissing"
                        : warning.Number is 4 ? "itk::Nowhere"
                        : "itk",
                    warning.Message,
                    StringComparison.Ordinal
                )
        );
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(51)]
    [InlineData(52)]
    [InlineData(53)]
    [InlineData(54)]
    public void A_number_can_be_silenced(int number)
    {
        var options = new WarningOptions { Disabled = new HashSet<int> { number } };
        var (all, some) = (Numbers(new WarningOptions()), Numbers(options));

        Assert.Contains(number, all);
        Assert.Equal(all.Where(given => given != number), some);
    }

    [Theory]
    [InlineData("public", new[] { 52, 52 })]
    [InlineData("protected", new[] { 52, 52 })]
    [InlineData("private", new[] { 52, 52 })]
    public void Members_of_an_access_level_can_be_silenced(string access, int[] expected)
    {
        var text = new CastXmlText();
        var holder = text.Class("Foo");
        text.Wrap("itkFoo", holder);
        foreach (var level in new[] { "public", "protected", "private" })
            text.Declare("Field", "m_" + level, $"type=\"{text.Type("int")}\" access=\"{level}\"", holder);
        var model = text.Model(new WarningOptions { DisabledAccess = new HashSet<string> { access } });

        Assert.Equal(expected, model.Warnings.Select(warning => warning.Number));
        Assert.DoesNotContain(
            model.Warnings,
            warning => warning.Message.Contains("m_" + access, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 3)]
    public void The_same_warning_is_given_once_unless_all_are_asked_for(bool keepRepeated, int expected)
    {
        var text = new CastXmlText();
        var holder = text.Class("Foo");
        text.Wrap("itkFoo", holder);
        text.Class("Nowhere");
        foreach (var name in new[] { "A", "B", "C" })
            text.Method(holder, name, "* Nowhere");
        var model = text.Model(new WarningOptions { KeepRepeated = keepRepeated });

        Assert.Equal(expected, model.Warnings.Count(warning => warning.Number == 4));
    }

    [Fact]
    public void A_warning_says_where_the_declaration_stands()
    {
        var text = new CastXmlText();
        var holder = text.Class("Foo");
        text.Wrap("itkFoo", holder);
        text.Declare("Field", "m_Value", $"type=\"{text.Type("int")}\"", holder);

        Assert.StartsWith("/src/a.h(", Assert.Single(text.Model().Warnings).Place, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("int", "int")]
    [InlineData("* Foo", "itk::Foo *")]
    [InlineData("Incomplete", "itk::Incomplete")]
    [InlineData("_999", "?unknown?")]
    [InlineData("elaborated Alias", "itk::Foo *")]
    public void A_wrapping_typedef_of_something_else_is_an_alias_and_a_warning(string type, string target)
    {
        var text = new CastXmlText();
        text.Class("Foo");
        text.Class("Incomplete", "incomplete=\"1\"");
        text.Typedef("Alias", "* Foo");
        text.Wrap("itkX", type);
        var model = text.Model();

        Assert.Equal([new AliasLine(target, "itkX")], model.Aliases);
        Assert.Empty(model.Classes);
        Assert.Equal(5, Assert.Single(model.Warnings).Number);
        Assert.Contains($"'{target}'", model.Warnings[0].Message, StringComparison.Ordinal);
    }

    private static int[] Numbers(WarningOptions options) =>
        [.. Everything(options).Warnings.Select(warning => warning.Number)];

    private static SubmoduleModel Everything(WarningOptions options)
    {
        var text = new CastXmlText();
        var holder = text.Class("Foo");
        text.Wrap("itkFoo", holder);
        text.Wrap("itkNumber", "int");
        text.Class("Nowhere");
        text.Method(holder, "Callback", "void", "", "* function void <-|f");
        text.Method(holder, "Begin", "int");
        text.Method(holder, "Get", "* Nowhere");
        text.Typedef("Self", "Foo", holder);
        text.Declare("Field", "m_Value", $"type=\"{text.Type("int")}\"", holder);
        text.Class("Nested", context: holder);
        text.Class("NestedDeclaration", "incomplete=\"1\"", holder);
        text.Add($"<Converter id=\"_50\" returns=\"{text.Type("int")}\" context=\"{holder}\"/>");
        text.Wrap("itkMissing", text.Class("Missing"));
        return text.ModelOf(
            new("itkTest", [new("itk::Foo", "itkFoo"), new("int", "itkNumber")]),
            options,
            new IdxContent("itkOther", [new("itk::Else", "itkFoo")])
        );
    }
}
