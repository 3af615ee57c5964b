using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Tests.Modelling;

/// <summary>Classes as SWIG sees them: order, bases, sections, members.</summary>
public class ClassTests
{
    [Fact]
    public void Bases_of_the_same_submodule_come_first_and_names_decide_otherwise()
    {
        var text = new CastXmlText();
        var last = text.Class("Last");
        var middle = text.Class("Middle", $"bases=\"{last}\"");
        var foreign = text.Class("Foreign");
        text.Wrap("itkA", text.Class("First", $"bases=\"{middle}\""));
        text.Wrap("itkB", middle);
        text.Wrap("itkC", last);
        text.Wrap("itkD", text.Class("D", $"bases=\"{last} {foreign}\""));
        text.Wrap("itkBb", text.Class("Free"));
        text.Wrap("itka", text.Class("lower"));

        // First sweep: Bb, C, D, a; second: B (its base is there) but A not yet; third: A.
        Assert.Equal(
            ["itkBb", "itkC", "itkD", "itka", "itkB", "itkA"],
            text.Model().Classes.Select(type => type.SwigName)
        );
    }

    [Fact]
    public void Bases_have_their_access_and_their_aliases()
    {
        var text = new CastXmlText();
        var bases = new[] { "A", "B", "C" }.Select(name => text.Class(name)).ToArray();
        text.Wrap("itkD", text.Class("D", $"bases=\"{bases[0]} protected:{bases[1]} private:{bases[2]}\""));
        var model = text.Model(null, new IdxContent("itkOther", [new("itk::B", "itkB")]));

        Assert.Equal(
            [
                new(AccessSpecifier.Public, "itk::A"),
                new(AccessSpecifier.Protected, "itkB"),
                new WrappedBase(AccessSpecifier.Private, "itk::C"),
            ],
            Assert.Single(model.Classes).Bases
        );
    }

    [Fact]
    public void Members_are_written_by_section_in_source_order()
    {
        var text = new CastXmlText();
        var holder = text.Class("Foo");
        text.Wrap("itkFoo", holder);
        text.Declare("Destructor", "Foo", "access=\"protected\" virtual=\"1\"", holder);
        text.Method(holder, "Get", "& const Foo", "const=\"1\" virtual=\"1\" pure_virtual=\"1\"");
        text.Declare("Constructor", "Foo", "access=\"private\"", holder, text.Arguments("& const Foo|other"));
        text.Method(holder, "Set", "void", "access=\"public\"", "long unsigned int|value|3", "* const char");
        text.Enumeration("Color", holder, "Red", "Green");
        text.Declare("Constructor", "Foo", "", holder);
        text.Method(holder, "Make", "* Foo", "static=\"1\"");
        text.Declare(
            "OperatorMethod",
            "()",
            $"returns=\"{text.Type("int")}\" const=\"1\"",
            holder,
            text.Arguments("...")
        );
        text.Method(holder, "Update", "void", "access=\"protected\" virtual=\"1\"");

        Assert.Equal(
            [
                "public: Get() -> itkFoo const & [Virtual, Pure, Const]",
                "public: Set(unsigned long value = 3, char const * arg1) -> void",
                "public: enum Color Red Green",
                "public: itkFoo()",
                "public: Make() -> itkFoo * [Static]",
                "public: operator()(...) -> int [Const]",
                "private: itkFoo(itkFoo const & other)",
                "protected: destructor itkFoo",
                "protected: Update() -> void [Virtual]",
            ],
            text.Model().Members()
        );
    }

    [Fact]
    public void A_type_that_is_unknown_leaves_the_callable_out_but_is_printed_as_a_result()
    {
        var text = new CastXmlText();
        var holder = text.Class("Foo");
        text.Wrap("itkFoo", holder);
        text.Method(holder, "Take", text.Class("Used"), "", "& _999|x");
        text.Declare("Constructor", "Foo", "", holder, text.Arguments("_999|x"));
        text.Method(holder, "Give", "_999", "virtual=\"1\"");
        var model = text.Model(null, new IdxContent("itkUsed", [new("itk::Used", "itkUsed")]));

        Assert.Equal(["public: Give() -> ?unknown? [Virtual]"], model.Members());
        Assert.Equal(["itkUsed"], model.UsedSubmodules); // the skipped method's result counts as used
        Assert.Empty(model.Warnings);
    }

    [Fact]
    public void A_method_that_swig_cannot_take_is_skipped_where_the_parenthesis_shows()
    {
        var text = new CastXmlText();
        var holder = text.Class("Foo");
        var used = text.Class("Used");
        text.Wrap("itkFoo", holder);
        text.Method(holder, "Result", "* function void <-", "", $"{text.Class("Never")}|x");
        text.Method(holder, "Argument", text.Class("Late"), "", $"{used}|x", "* function void <-|f", "Never|y");
        var model = text.Model(
            null,
            new("itkUsed", [new("itk::Used", "itkUsed")]),
            new("itkNever", [new("itk::Never", "itkNever"), new("itk::Late", "itkLate")])
        );

        Assert.Empty(model.Members());
        Assert.Equal(["itkUsed"], model.UsedSubmodules); // what was looked up so far
        Assert.Equal([1, 1], model.Warnings.Select(warning => warning.Number));
    }

    [Theory]
    [InlineData("vnl_vectorD", "as_ref", true)]
    [InlineData("itkImageF3", "as_ref", false)]
    [InlineData("itkMapContainerUL", "Begin", true)]
    [InlineData("itkMapContainerUL", "End", true)]
    [InlineData("itkMapContainerUL", "rBegin", true)]
    [InlineData("itkMapContainerUL", "rEnd", true)]
    [InlineData("itkImageF3", "GetSpacingCallback", true)]
    [InlineData("itkImageF3", "GetOriginCallback", true)]
    [InlineData("stdvectorD", "Begin", false)]
    [InlineData("itkImageF3", "begin", false)]
    public void Methods_on_the_deny_list_are_skipped_before_any_look_up(string swigName, string method, bool isDenied)
    {
        var text = new CastXmlText();
        var holder = text.Class("Foo");
        text.Wrap(swigName, holder);
        text.Method(holder, method, text.Class("Used"));
        var model = text.Model(null, new IdxContent("itkUsed", [new("itk::Used", "itkUsed")]));

        Assert.Equal(isDenied ? [] : [$"public: {method}() -> itkUsed"], model.Members());
        Assert.Equal(isDenied ? [] : ["itkUsed"], model.UsedSubmodules);
        Assert.Equal(isDenied ? [3] : [], model.Warnings.Select(warning => warning.Number));
    }

    [Fact]
    public void The_complex_types_are_fixed_text_and_use_nothing()
    {
        var text = new CastXmlText();
        var holder = text.Class("complex<float>");
        text.Wrap("stdcomplexF", holder);
        text.Method(holder, "polar", text.Class("Used"));
        var model = text.Model(null, new IdxContent("itkUsed", [new("itk::Used", "itkUsed")]));

        Assert.StartsWith("class stdcomplexF {", Assert.Single(model.Classes).FixedText, StringComparison.Ordinal);
        Assert.Empty(model.UsedSubmodules);
        Assert.Empty(model.ClassModels);
    }

    [Theory]
    [InlineData("itkFoo", "access=\"public\"", "Method", true)]
    [InlineData("itkFoo", "static=\"1\"", "Method", true)]
    [InlineData("itkFoo", "access=\"protected\"", "Method", false)]
    [InlineData("itkFoo", "", "Field", false)]
    [InlineData("itkLightObject", "", "Method", false)]
    public void A_public_method_New_gets_an_override(string swigName, string attributes, string element, bool expected)
    {
        var text = new CastXmlText();
        var holder = text.Class("Foo");
        text.Wrap(swigName, holder);
        text.Declare(
            element,
            "New",
            $"{attributes} type=\"{text.Type("int")}\" returns=\"{text.Type("int")}\"",
            holder
        );

        Assert.Equal(expected, Assert.Single(text.Model().Classes).HasFactoryOverride);
    }

    [Fact]
    public void Names_of_arguments_that_are_strings_to_change_are_collected()
    {
        var text = new CastXmlText();
        var holder = text.Class("Foo");
        text.Wrap("itkFoo", holder);
        text.Add("<Namespace id=\"_90\" name=\"std\" context=\"_2\"/>")
            .Name("string", text.Class("basic_string<char>", context: "_90"));
        text.Typedef("Alias", "& string");
        text.Method(
            holder,
            "A",
            "void",
            "",
            "& string|zeta",
            "& const string|no",
            "string|no",
            "* string|no",
            "Alias|alias",
            "elaborated Alias|no"
        );
        text.Method(
            holder,
            "B",
            "void",
            "access=\"protected\"",
            "& string|zeta",
            "& string|Alpha",
            "& const+volatile string|no"
        );
        text.Declare(
            "OperatorMethod",
            "()",
            $"returns=\"{text.Type("void")}\"",
            holder,
            text.Arguments("& string|operator")
        );
        text.Declare("Constructor", "Foo", "", holder, text.Arguments("& string|no"));
        text.Method(holder, "Skipped", "void", "", "& string|no", "_999|x");

        Assert.Equal(["Alpha", "alias", "operator", "zeta"], text.Model().InOutStrings);
    }
}
