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
    [InlineData("Shape Circle Ring", "Ring Circle Shape")]
    [InlineData("Other Shape Circle", "Other Circle Shape")]
    [InlineData("Shape Other Shape", "Shape Other")]
    public void Derived_classes_come_before_their_bases(string classes, string expected)
    {
        var signatures = classes.Split(' ').Select(name => Taking(_classes.Find(name)!)).ToList();

        Assert.Equal(
            expected,
            string.Join(' ', SortOverloads.Apply(signatures).Select(signature => signature.Parameters[0].Type.Text))
        );
    }

    private static Signature Taking(ConcreteClass type) =>
        new([new StubParameter("input", type.Object, null)], PythonType.None, null);
}
