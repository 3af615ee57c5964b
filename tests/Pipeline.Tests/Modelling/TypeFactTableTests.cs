using Wrapgen.Pipeline.Modelling;
using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Tests.Modelling;

/// <summary>What a pass over one document remembers about its types.</summary>
public class TypeFactTableTests
{
    [Fact]
    public void A_type_has_one_set_of_facts_and_no_other_type_shares_it()
    {
        var text = new CastXmlText();
        var holder = text.Class("Foo");
        for (var number = 0; number < 300; number++)
            text.Method(holder, $"Get{number}", $"[{number}] int", "", $"* Foo|x", $"[{number}] int|y");
        using var document = text.Open();
        var table = new TypeFactTable();

        var results = document.Named("Foo", DeclarationKind.Class).Members.Select(method => method.Type).ToList();
        var facts = results.ConvertAll(table.Of);

        Assert.Equal(300, facts.Distinct().Count());
        Assert.Equal(facts, results.Select(table.Of));
        // Every method takes the same pointer, and an argument of the type that it returns.
        var arguments = document
            .Named("Foo", DeclarationKind.Class)
            .Members.Select(method => method.Arguments)
            .ToList();
        Assert.Single(arguments.Select(pair => table.Of(pair[0].Type)).Distinct());
        Assert.Equal(facts, arguments.Select(pair => table.Of(pair[1].Type)));
    }

    [Fact]
    public void Nothing_is_remembered_about_types_without_a_document()
    {
        var table = new TypeFactTable();
        table.Of(TypeNode.Unknown).DeclarationString = "x";

        Assert.Null(table.Of(TypeNode.Unknown).DeclarationString);
    }
}
