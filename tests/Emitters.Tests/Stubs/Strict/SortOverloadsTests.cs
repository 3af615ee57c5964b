using Wrapgen.Emitters.Stubs.Strict;
using Wrapgen.Pipeline.Model;
using static Wrapgen.Emitters.Tests.Stubs.Strict.StrictClasses;

namespace Wrapgen.Emitters.Tests.Stubs.Strict;

public class SortOverloadsTests
{
    private readonly ClassRegistry _classes = Of(
        new StrictStubRules(),
        Class("Shape"),
        Class("Circle", "Shape"),
        Class("Ring", "Circle"),
        Class("Other")
    );

    [Theory]
    [InlineData("Shape Circle Ring", "Ring! Circle! Shape")]
    [InlineData("Other Shape Circle", "Other Circle! Shape")]
    [InlineData("Shape Other Shape", "Shape Other")]
    public void Derived_classes_come_first_and_are_marked_when_a_base_gives_something_else(
        string classes,
        string expected
    )
    {
        var choices = classes.Split(' ').Select(name => _classes.Find(name)!).Select(type => Taking(type, type.Object));

        Assert.Equal(expected, Text(SortOverloads.Apply([.. choices])));
    }

    [Fact]
    public void A_result_that_the_base_gives_too_is_safe() =>
        Assert.Equal(
            "Circle Shape",
            Text(
                SortOverloads.Apply([
                    Taking(_classes.Find("Shape")!, PythonType.Float),
                    Taking(_classes.Find("Circle")!, PythonType.Int),
                ])
            )
        );

    private static Choice Taking(ConcreteClass type, PythonType result) =>
        // Every class gives a result of its own: int is within float, classes are told apart by name.
        new(
            new Signature(
                [new StubParameter("input", type.Object, null)],
                ReferenceEquals(result, type.Object) ? PythonType.Of(UnionMemberKind.Named, "R" + type.Name) : result,
                null
            ),
            [type]
        );

    private static string Text(IEnumerable<Choice> choices) =>
        string.Join(' ', choices.Select(choice => choice.Classes[0].Name + (choice.IsUnsafe ? "!" : "")));
}
