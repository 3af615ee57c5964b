using Wrapgen.Emitters.Stubs.Strict;
using Wrapgen.Pipeline.Model;
using static Wrapgen.Emitters.Tests.Stubs.Strict.StrictClasses;

namespace Wrapgen.Emitters.Tests.Stubs.Strict;

public class ClassRegistryTests
{
    private static readonly TypeModel Number = new(TypeShape.Integer, TypePassing.Value, "int");

    [Fact]
    public void A_class_knows_bases_that_are_declared_after_it()
    {
        var classes = Of(
            new StrictStubRules(),
            Class("Circle", "Shape", "Unwrapped"),
            Class("Shape", "Object"),
            Class("Object")
        );

        Assert.Equal(
            ["Circle", "Shape", "Object"],
            classes.Find("Circle")!.Lineage.ToArray().Select(type => type.Name)
        );
        Assert.True(classes.Find("Circle")!.DerivesFrom(classes.Find("Object")!));
        Assert.False(classes.Find("Object")!.DerivesFrom(classes.Find("Circle")!));
    }

    [Fact]
    public void Numbers_follow_the_order_of_modules_whatever_the_bases_are()
    {
        var classes = Of(new StrictStubRules(), Class("B", "C"), Class("A"), Class("C"));

        Assert.Equal([0, 1, 2], new[] { "B", "A", "C" }.Select(name => classes.Find(name)!.Number));
    }

    [Fact]
    public void A_cycle_of_bases_ends()
    {
        var classes = Of(new StrictStubRules(), Class("A", "B"), Class("B", "A"));

        Assert.Equal(["A", "B"], classes.Find("A")!.Lineage.ToArray().Select(type => type.Name));
    }

    [Fact]
    public void A_class_of_two_modules_has_the_methods_of_both()
    {
        var warnings = new List<string>();
        var classes = new ClassRegistry(
            [
                Module("a", Class("Shape") with { Methods = [Method("Get", Number)] }),
                Module("b", Class("Shape") with { Methods = [Method("Get", Number), Method("Area", Number)] }),
            ],
            new StrictStubRules(),
            diagnostic => warnings.Add(diagnostic.Code)
        );

        Assert.Equal(["WG5211"], warnings);
        Assert.Equal(("a", 1), (classes.Find("Shape")!.Submodule, classes.Count));
        Assert.Equal(["Get", "Area"], classes.Find("Shape")!.Model.Methods.Select(method => method.Name));
    }

    [Fact]
    public void A_module_that_disagrees_with_the_package_that_it_builds_on_is_named()
    {
        var warnings = new List<string>();
        var classes = new ClassRegistry(
            [Module("a", Class("Shape")), ExternalModule("b", Class("Shape", "Object"))],
            new StrictStubRules(),
            diagnostic => warnings.Add($"{diagnostic.Code} {diagnostic.Message}")
        );

        Assert.Equal(
            [
                "WG5215 'Shape' is wrapped by a and, in the package that this one builds on, by b, which differ in base classes; "
                    + "the stub has the union, but Python has the one that was imported last. Remove it from a, or give it another name.",
            ],
            warnings
        );
        Assert.False(classes.Find("Shape")!.IsExternal);
    }
}
