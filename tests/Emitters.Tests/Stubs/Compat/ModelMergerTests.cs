using Wrapgen.Emitters.Stubs.Compat;
using Wrapgen.Pipeline.Model;
using Wrapgen.Platform.Diagnostics;
using static Wrapgen.Emitters.Tests.Stubs.StubFixture;

namespace Wrapgen.Emitters.Tests.Stubs.Compat;

/// <summary>
/// Merging the models of a class that several submodules wrap, without losing overloads (ITK pull request 3200).
/// </summary>
public class ModelMergerTests
{
    [Fact]
    public void Parents_methods_and_overloads_are_united_in_order_of_first_appearance()
    {
        var first = Class("Mesh", "a", Method("Get", Overload("int"), Overload("float")), Method("Only")) with
        {
            ParentClasses = ["_AProxy", "_BProxy"],
        };
        var second = Class("Mesh", "b", Method("New"), Method("Get", Overload("float"), Overload("bool"))) with
        {
            ParentClasses = ["_CProxy", "_AProxy"],
        };

        var merged = Merge(first, second);

        Assert.Equal(["_AProxy", "_BProxy", "_CProxy"], merged.ParentClasses);
        Assert.Equal(["Get", "Only", "New"], merged.Methods.Select(method => method.Name));
        Assert.Equal([Overload("int"), Overload("float"), Overload("bool")], merged.Methods[0].Overloads);
    }

    [Fact]
    public void Overloads_are_equal_only_when_everything_in_them_is()
    {
        OverloadModel[] overloads =
        [
            Overload("int", new ArgumentModel("a", "int", null)),
            Overload("int", new ArgumentModel("b", "int", null)),
            Overload("int", new ArgumentModel("a", null, null)),
            Overload("int", new ArgumentModel("a", "int", "1")),
            Overload(null, new ArgumentModel("a", "int", null)),
            Overload("int", new ArgumentModel("a", "int", null)) with
            {
                IsStatic = true,
            },
        ];

        var merged = Merge(Class("A", "a", Method("f", overloads[0])), Class("A", "b", Method("f", overloads)));

        Assert.Equal(overloads, merged.Methods[0].Overloads);
    }

    [Fact]
    public void A_single_model_stays_as_it_is()
    {
        var model = Class("A", "a", Method("f", Overload("int"))) with { ParentClasses = ["_BProxy"] };

        Assert.Equal(model, Merge(model));
    }

    public static TheoryData<string, ClassModel> Differences =>
        new()
        {
            { "has_new_method", Base with { HasNewMethod = true } },
            { "typed", Base with { IsTyped = true } },
            { "is_abstract", Base with { IsAbstract = true } },
            { "is_enum", Base with { IsEnum = true } },
            { "has_superclass", Base with { HasSuperclass = true } },
            { "class_name", Base with { ClassName = "B" } },
            { "typed, is_abstract", Base with { IsTyped = true, IsAbstract = true } },
        };

    /// <summary>ITKUltrasound issue 201: the message named neither class.</summary>
    [Theory]
    [MemberData(nameof(Differences))]
    public void Models_that_disagree_are_both_named_with_the_fields_that_differ(string fields, ClassModel other)
    {
        var diagnostic = Assert.Throws<WrapgenException>(() => Merge(Class("A", "a"), other)).Diagnostic;

        Assert.Equal("WG5206", diagnostic.Code);
        Assert.StartsWith(
            $"'A.a' and '{other.Key}' describe the same class but differ in {fields}.",
            diagnostic.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_enum_class_belongs_to_one_submodule()
    {
        var model = Class("A", "a") with { IsEnum = true };

        var diagnostic = Assert
            .Throws<WrapgenException>(() => Merge(model, model with { SubmoduleName = "b" }))
            .Diagnostic;

        Assert.Equal("WG5207", diagnostic.Code);
        Assert.StartsWith("'A.a' and 'A.b' ", diagnostic.Message, StringComparison.Ordinal);
    }

    private static ClassModel Base => Class("A", "b");

    private static ClassModel Merge(params ClassModel[] models) => new ModelMerger("x.db").Merge(models);
}
