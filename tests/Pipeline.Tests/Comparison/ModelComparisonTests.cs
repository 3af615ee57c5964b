using Wrapgen.Pipeline.Comparison;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Tests.Comparison;

public class ModelComparisonTests
{
    private static readonly ClassModel Shape = new()
    {
        ClassName = "Shape",
        SubmoduleName = "shape",
        ParentClasses = ["_ObjectProxy"],
    };

    [Fact]
    public void Equal_models_have_no_changes() =>
        Assert.Empty(ModelComparison.Compare([With("f(a: int) -> int")], [With("f(a: int) -> int")]));

    [Fact]
    public void A_class_that_moves_to_another_submodule_has_not_changed() =>
        Assert.Empty(ModelComparison.Compare([Shape], [Shape with { SubmoduleName = "other" }]));

    [Fact]
    public void Overloads_of_several_submodules_are_one_set()
    {
        var left = With("f(a: int)") with { SubmoduleName = "a" };
        var right = With("f(a: str)") with { SubmoduleName = "b" };

        Assert.Empty(ModelComparison.Compare([left, right], [With("f(a: int)", "f(a: str)")]));
    }

    [Fact]
    public void Only_lost_classes_break() =>
        Assert.Equal(
            ["! Lost: class removed", "  New: class added"],
            Told(ModelComparison.Compare([Shape with { ClassName = "Lost" }], [Shape with { ClassName = "New" }]))
        );

    [Fact]
    public void Traits_bases_and_enumerators_are_compared()
    {
        var enums = Shape with { IsEnum = true, Enums = ["Kind_A", "Kind_B"], ParentClasses = [] };

        Assert.Equal(
            [
                "! Shape: class became abstract: it can no longer be created",
                "! Shape: class has no New() any more",
                "! Shape: base class Object removed",
                "  Shape: base class Base added",
            ],
            Told(
                ModelComparison.Compare(
                    [Shape with { HasNewMethod = true }],
                    [Shape with { IsAbstract = true, ParentClasses = ["_BaseProxy"] }]
                )
            )
        );
        Assert.Equal(
            ["! Shape: enumerator Kind_B removed", "  Shape: enumerator Kind_C added"],
            Told(ModelComparison.Compare([enums], [enums with { Enums = ["Kind_A", "Kind_C"] }]))
        );
        Assert.Equal(
            [
                "! Shape: class became a template: callers must choose an instantiation",
                "  Shape: class can be made with New()",
            ],
            Told(ModelComparison.Compare([Shape], [Shape with { IsTyped = true, HasNewMethod = true }]))
        );
    }

    [Theory]
    [InlineData("f(a: int)", "", "! method f removed")]
    [InlineData("", "f(a: int)", "  method f added")]
    [InlineData("f(a: int)", "f(a: str)", "! type of argument a changed from int to str")]
    [InlineData("f(a: int)", "f(a: float)", "  type of argument a changed from int to float")]
    [InlineData("f(a: float)", "f(a: int)", "! type of argument a changed from float to int")]
    [InlineData("f(a)", "f(a: int)", "  type of argument a is known: int")]
    [InlineData("f(a: int)", "f(a)", "  type of argument a is no longer known; it was int")]
    [InlineData("f(a: int)", "f(b: int)", "  argument a is called b")]
    [InlineData("f(a: int)", "f(a: int = 1)", "  argument a is optional now")]
    [InlineData("f(a: int = 1)", "f(a: int)", "! argument a has no default any more")]
    [InlineData("f(a: int = 1)", "f(a: int = 2)", "  default of a changed from 1 to 2")]
    [InlineData("f(a: int)", "f(a: int, b: int)", "! argument b added, which callers must give")]
    [InlineData("f(a: int)", "f(a: int, b: int = 1)", "  optional argument b added")]
    [InlineData("f(a: int, b: int)", "f(a: int)", "! argument b removed")]
    [InlineData("f() -> int", "f() -> str", "! type of result changed from int to str")]
    [InlineData("f()", "f() -> str", "  type of result is known: str")]
    [InlineData("static f()", "f()", "! needs an object now: it is no longer static")]
    [InlineData("f()", "static f()", "  became static")]
    [InlineData("f(a: int)|f(a: str)", "f(a: int)", "! overload removed")]
    [InlineData("f(a: int)", "f(a: int)|f(a: str)", "  overload added")]
    [InlineData(
        "f()|f(a: int)",
        "f(a: int)|f(x: int = 1, y: int = 1)",
        "  optional argument x added|  optional argument y added"
    )]
    [InlineData(
        "f()|f(a: int)|f(a: str, b: str)",
        "f(a: int = 1)|f(a: str, b: str)",
        "  argument a is optional now|  overload removed; another one takes its calls"
    )]
    public void A_change_of_a_method_breaks_only_what_no_longer_works(string before, string after, string expected)
    {
        var changes = ModelComparison.Compare([With(before.Split('|'))], [With(after.Split('|'))]);

        Assert.Equal(
            expected.Split('|'),
            changes.Select(change => $"{(change.IsBreaking ? "!" : " ")} {change.Message}")
        );
        Assert.All(changes, change => Assert.Equal(("Shape", "f"), (change.ClassName, change.Member)));
    }

    [Fact]
    public void Changes_show_the_signatures_before_and_after()
    {
        var change = Assert.Single(
            ModelComparison.Compare([With("f(a: int, b) -> int")], [With("f(a: str, b) -> int")])
        );

        Assert.Equal(("f(a: int, b) -> int", "f(a: str, b) -> int"), (change.Old, change.New));
    }

    [Fact]
    public void The_order_of_models_does_not_matter()
    {
        ClassModel[] before = [With("f()"), Shape with { ClassName = "B" }];
        ClassModel[] after = [Shape with { ClassName = "C" }, With("g()")];

        Assert.Equal(
            ModelComparison.Compare(before, after),
            ModelComparison.Compare(before.Reverse(), after.Reverse())
        );
    }

    private static IEnumerable<string> Told(IEnumerable<ModelChange> changes) =>
        changes.Select(change => $"{(change.IsBreaking ? "!" : " ")} {change.ClassName}: {change.Message}");

    private static ClassModel With(params string[] overloads) =>
        Shape with
        {
            Methods = EquatableArray.From(
                overloads
                    .Where(text => text.Length > 0)
                    .Select(Parse)
                    .GroupBy(item => item.Name)
                    .Select(group => new MethodModel(
                        group.Key,
                        EquatableArray.From(group.Select(item => item.Overload))
                    ))
            ),
        };

    private static (string Name, OverloadModel Overload) Parse(string text)
    {
        var isStatic = text.StartsWith("static ", StringComparison.Ordinal);
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var close = text.IndexOf(')', StringComparison.Ordinal);
        var arguments = text[(open + 1)..close]
            .Split(", ", StringSplitOptions.RemoveEmptyEntries)
            .Select(argument =>
            {
                var parts = argument.Split(" = ");
                var name = parts[0].Split(": ");
                return new ArgumentModel(name[0], name.ElementAtOrDefault(1), parts.ElementAtOrDefault(1));
            });
        var result = text[(close + 1)..].Replace(" -> ", "", StringComparison.Ordinal);
        return (
            text[(isStatic ? 7 : 0)..open],
            new OverloadModel(EquatableArray.From(arguments), result.Length == 0 ? null : result, isStatic)
        );
    }
}
