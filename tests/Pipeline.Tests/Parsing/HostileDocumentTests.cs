using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Modelling;
using Wrapgen.Pipeline.Parsing;
using Wrapgen.Pipeline.Profiles;

namespace Wrapgen.Pipeline.Tests.Parsing;

/// <summary>
/// Documents that castxml never writes: no crash, no hang, no memory in proportion to a number in the document.
/// </summary>
public class HostileDocumentTests
{
    private const int Deep = 40_000;

    public static TheoryData<string, string> Circles =>
        new()
        {
            { "a typedef of itself", "<Typedef id=\"_50\" name=\"T\" type=\"_50\" context=\"_4\"/>" },
            {
                "two typedefs",
                "<Typedef id=\"_50\" name=\"T\" type=\"_51\" context=\"_4\"/><Typedef id=\"_51\" name=\"U\" type=\"_50\" context=\"_4\"/>"
            },
            {
                "a pointer to itself",
                "<PointerType id=\"_50\" type=\"_50\"/><Typedef id=\"_51\" name=\"T\" type=\"_50\" context=\"_4\"/>"
            },
            {
                "an array of itself",
                "<ArrayType id=\"_50\" max=\"1\" type=\"_50\"/><Typedef id=\"_51\" name=\"T\" type=\"_50\" context=\"_4\"/>"
            },
            {
                "a function that takes itself",
                "<FunctionType id=\"_50\" returns=\"_50\"><Argument type=\"_50\"/></FunctionType><Typedef id=\"_51\" name=\"T\" type=\"_50\" context=\"_4\"/>"
            },
            {
                "a class inside itself",
                "<Class id=\"_50\" name=\"C\" context=\"_50\"/><Typedef id=\"_51\" name=\"T\" type=\"_50\" context=\"_4\"/>"
            },
            {
                "two namespaces inside each other",
                "<Namespace id=\"_50\" name=\"a\" context=\"_51\"/><Namespace id=\"_51\" name=\"b\" context=\"_50\"/><Class id=\"_52\" name=\"C\" context=\"_50\"/><Typedef id=\"_53\" name=\"T\" type=\"_52\" context=\"_4\"/>"
            },
            {
                "a conversion operator of a class named by it",
                "<Struct id=\"_50\" name=\"\" context=\"_3\"/><Typedef id=\"_51\" name=\"T\" type=\"_50\" context=\"_4\"/><Converter id=\"_52\" returns=\"_52\" context=\"_50\"/>"
            },
        };

    [Theory]
    [MemberData(nameof(Circles))]
    public void A_circle_ends(string what, string elements)
    {
        using var document = new CastXmlText().Add(elements).Open();

        Assert.Equal($"{what}: refused", $"{what}: {Outcome(() => Model(document))}");
    }

    [Fact]
    public void A_class_that_derives_from_itself_ends()
    {
        using var document = new CastXmlText()
            .Add(
                "<Class id=\"_50\" name=\"C\" context=\"_3\" bases=\"_51\"/><Class id=\"_51\" name=\"D\" context=\"_3\" bases=\"_50\"/>"
            )
            .Add(
                "<Typedef id=\"_52\" name=\"itkC\" type=\"_50\" context=\"_4\"/><Typedef id=\"_53\" name=\"itkD\" type=\"_51\" context=\"_4\"/>"
            )
            .Open();

        Assert.Equal(["itkC", "itkD"], Model(document).Classes.Select(type => type.SwigName));
    }

    [Theory]
    [InlineData("<PointerType id=\"_{0}\" type=\"_{1}\"/>")]
    [InlineData("<ReferenceType id=\"_{0}\" type=\"_{1}\"/>")]
    [InlineData("<ElaboratedType id=\"_{0}\" type=\"_{1}\"/>")]
    [InlineData("<Typedef id=\"_{0}\" name=\"T{0}\" type=\"_{1}\" context=\"_3\"/>")]
    [InlineData("<FunctionType id=\"_{0}\" returns=\"_{1}\"/>")]
    public void A_tower_of_types_ends(string pattern)
    {
        var text = new CastXmlText();
        for (var level = 0; level < Deep; level++)
            text.Add(string.Format(null, pattern, 1000 + level, 1001 + level));
        text.Add("<Typedef id=\"_999\" name=\"T\" type=\"_1000\" context=\"_4\"/>");
        using var document = text.Open();

        Assert.Equal("refused", Outcome(() => Model(document)));
    }

    [Fact]
    public void A_tower_of_scopes_ends()
    {
        var text = new CastXmlText();
        for (var level = 0; level < Deep; level++)
            text.Add($"<Class id=\"_{1000 + level}\" name=\"C\" context=\"_{1001 + level}\"/>");
        text.Add("<Typedef id=\"_999\" name=\"T\" type=\"_1000\" context=\"_4\"/>");
        using var document = text.Open();

        Assert.Equal("refused", Outcome(() => Model(document)));
    }

    [Fact]
    public void Nested_elements_however_deep_are_read_over()
    {
        var text = new CastXmlText().Add(
            string.Concat(Enumerable.Repeat("<Future>", Deep)) + string.Concat(Enumerable.Repeat("</Future>", Deep))
        );
        text.Wrap("itkFoo", text.Class("Foo"));
        using var document = text.Open();

        Assert.Equal("itkFoo", Assert.Single(Model(document).Aliases).SwigName);
    }

    [Theory]
    [InlineData("_2147483647")]
    [InlineData("_268435456")]
    [InlineData("_4294967296")]
    [InlineData("_18446744073709551616")]
    [InlineData("_99999999999999999999999999999999999999")]
    [InlineData("_-1")]
    [InlineData("_1073741823c")]
    public void A_huge_id_is_an_id_like_any_other(string id)
    {
        var text = new CastXmlText().Add(
            $"<Class id=\"{id}\" name=\"Foo\" context=\"_3\"/><Class id=\"_50\" name=\"Inner\" context=\"{id}\"/>"
        );
        text.Add($"<Typedef id=\"_51\" name=\"itkFoo\" type=\"{id}\" context=\"_4\"/>");
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var document = text.Open();

        Assert.Equal(new AliasLine("itk::Foo", "itkFoo"), Assert.Single(Model(document).Aliases));
        Assert.Equal("::itk::Foo::Inner", document.Named("Inner").QualifiedName);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 22);
    }

    [Fact]
    public void A_value_of_many_megabytes_is_read()
    {
        var name = new string('x', 1 << 22);
        var text = new CastXmlText();
        text.Wrap("itkFoo", text.Class(name));

        Assert.Equal($"itk::{name}", Assert.Single(Model(text.Open()).Aliases).CppType);
    }

    private static SubmoduleModel Model(CastXmlDocument document)
    {
        var stage = new ModellingStage(BuiltInProfiles.Itk, new WarningOptions());
        var aliases = stage.ReadAliases("itkTest", document);
        return stage.Run(aliases, document, AliasTable.From([aliases]));
    }

    // The runner turns a stack that is nearly exhausted into a diagnostic.
    private static string Outcome(Action action)
    {
        try
        {
            action();
            return "modelled";
        }
        catch (InsufficientExecutionStackException)
        {
            return "refused";
        }
    }
}
