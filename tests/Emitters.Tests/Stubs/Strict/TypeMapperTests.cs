using Wrapgen.Emitters.Stubs.Strict;
using Wrapgen.Pipeline.Model;
using static Wrapgen.Emitters.Tests.Stubs.Strict.StrictClasses;

namespace Wrapgen.Emitters.Tests.Stubs.Strict;

/// <summary>C++ types as SWIG and the library's typemaps convert them.</summary>
public class TypeMapperTests
{
    private static readonly StrictStubRules Rules = new()
    {
        NeverNull = ["GetOutput"],
        OpaqueTypes = ["std::"],
        EnumPrefix = "_",
        Sequences =
        [
            new SequenceFamily("ns::Size", "int", 0, TakesScalar: true),
            new SequenceFamily("ns::Point", "float", 0, TakesScalar: false),
        ],
    };

    private readonly TypeMapper _types = new(Of(Rules, Class("Shape"), Class("Size"), Class("Point")), Rules);

    [Theory]
    [InlineData(TypeShape.Boolean, TypePassing.Value, "bool")]
    [InlineData(TypeShape.Integer, TypePassing.ConstReference, "int")]
    [InlineData(TypeShape.Integer, TypePassing.Reference, "_SwigPyObject")]
    [InlineData(TypeShape.FloatingPoint, TypePassing.Pointer, "_SwigPyObject")]
    [InlineData(TypeShape.Character, TypePassing.Value, "str")]
    [InlineData(TypeShape.Character, TypePassing.ConstPointer, "str | None")]
    [InlineData(TypeShape.Character, TypePassing.Reference, "_SwigPyObject")]
    [InlineData(TypeShape.String, TypePassing.Reference, "str")]
    [InlineData(TypeShape.String, TypePassing.Pointer, "Any")]
    [InlineData(TypeShape.Void, TypePassing.Pointer, "object")]
    [InlineData(TypeShape.PythonObject, TypePassing.Value, "object")]
    [InlineData(TypeShape.Unknown, TypePassing.Value, "Any")]
    public void An_argument_of_a_built_in_type(TypeShape shape, TypePassing passing, string expected) =>
        Assert.Equal(expected, _types.Argument(new TypeModel(shape, passing, "T")).Text);

    [Theory]
    [InlineData("Shape", TypePassing.Value, "Shape")]
    [InlineData("Shape", TypePassing.Pointer, "Shape | None")]
    [InlineData("Shape", TypePassing.SmartPointer, "Shape | None")]
    [InlineData("Shape", TypePassing.Indirect, "Any")]
    [InlineData("Size", TypePassing.ConstReference, "Size | _Items[int] | int")]
    [InlineData("Size", TypePassing.Reference, "Size")]
    [InlineData("Point", TypePassing.Value, "Point | _Items[float]")]
    [InlineData("Hidden", TypePassing.Value, "Any")]
    public void An_argument_of_a_class(string name, TypePassing passing, string expected) =>
        Assert.Equal(expected, _types.Argument(new TypeModel(TypeShape.Class, passing, name, "m")).Text);

    [Theory]
    [InlineData(TypeShape.Void, TypePassing.Value, "Get", "None")]
    [InlineData(TypeShape.Void, TypePassing.Pointer, "Get", "_SwigPyObject")]
    [InlineData(TypeShape.Character, TypePassing.ConstPointer, "Get", "str | None")]
    [InlineData(TypeShape.Character, TypePassing.ConstPointer, "GetOutput", "str")]
    [InlineData(TypeShape.String, TypePassing.Reference, "Get", "Any")]
    [InlineData(TypeShape.Class, TypePassing.Pointer, "Get", "Shape | None")]
    [InlineData(TypeShape.Class, TypePassing.Pointer, "GetOutput", "Shape")]
    [InlineData(TypeShape.Class, TypePassing.ConstReference, "Get", "Shape")]
    public void A_result(TypeShape shape, TypePassing passing, string method, string expected) =>
        Assert.Equal(expected, _types.Result(new TypeModel(shape, passing, "Shape", "m"), method).Text);

    [Fact]
    public void A_vector_takes_a_sequence_and_gives_a_tuple()
    {
        var item = new TypeModel(TypeShape.FloatingPoint, TypePassing.Value, "double");
        var vector = new TypeModel(TypeShape.Vector, TypePassing.ConstReference, "std::vector<double>", Item: item);

        Assert.Equal("_Items[float]", _types.Argument(vector).Text);
        Assert.Equal("tuple[float, ...]", _types.Result(vector, "Get").Text);
        Assert.Equal("Any", _types.Argument(vector with { Passing = TypePassing.Pointer }).Text);
    }

    [Theory]
    [InlineData("Shape.Kind", "Shape._Kind")]
    [InlineData("Hidden.Kind", "Any")]
    [InlineData("Kind", "Any")]
    public void An_enumeration_is_one_of_its_class(string name, string expected) =>
        Assert.Equal(
            expected,
            _types.Argument(new TypeModel(TypeShape.Enumeration, TypePassing.Value, name, "m")).Text
        );

    [Fact]
    public void An_opaque_type_can_only_be_passed_on() =>
        Assert.Equal(
            "_SwigPyObject",
            _types.Argument(new TypeModel(TypeShape.Unknown, TypePassing.Reference, "std::ostream")).Text
        );

    [Theory]
    [InlineData("std::list<ns::Shape *>", TypePassing.Value, "tuple[Shape, ...]")]
    [InlineData("std::list<ns::Pointer<ns::Shape>>", TypePassing.Reference, "Sequence[Shape]")]
    [InlineData("std::list<std::basic_string<char>>", TypePassing.Value, "tuple[str, ...]")]
    [InlineData("std::list<ns::Hidden>", TypePassing.Value, "_SwigPyObject")]
    public void A_list_is_copied_or_a_sequence(string name, TypePassing passing, string expected)
    {
        var rules = Rules with { SmartPointers = ["ns::Pointer<"] };
        var types = new TypeMapper(Of(rules, Class("Shape")), rules);

        Assert.Equal(expected, types.Result(new TypeModel(TypeShape.Unknown, passing, name), "Get").Text);
    }

    [Theory]
    [InlineData(TypeShape.Void, 1, "str")]
    [InlineData(TypeShape.Void, 2, "list[Any]")]
    [InlineData(TypeShape.Boolean, 1, "list[Any]")]
    public void A_string_that_a_method_may_change_is_a_result(TypeShape result, int strings, string expected)
    {
        var text = new TypeModel(TypeShape.String, TypePassing.Reference, "std::string");
        var method = Method(
            "Read",
            new TypeModel(result, TypePassing.Value, "T"),
            [.. Enumerable.Repeat(text, strings)]
        );

        Assert.Equal(expected, Signature.Of("Read", method, _types).Result.Text);
    }

    [Fact]
    public void An_argument_of_a_base_class_has_no_dots() =>
        Assert.Equal("_Tuple[_Tuple[int]]", PythonType.Tuple(PythonType.Tuple(PythonType.Int)).BaseText);

    [Fact]
    public void Unions_of_a_form_have_a_short_name()
    {
        var shape = Of(Rules, Class("Shape")).Find("Shape")!;

        Assert.Equal("_Key[Shape]", ShortText.Of(shape.Type.Or(shape.Object)));
        Assert.Equal(
            "_In[Shape] | None",
            ShortText.Of(shape.Object.Or(Setters.SourceOf(shape.Object)).Or(PythonType.None))
        );
        Assert.Equal("Shape | int", ShortText.Of(shape.Object.Or(PythonType.Int)));
    }

    [Theory]
    [InlineData("FindShape", "Shape | None")]
    [InlineData("GetSource", "Shape | None")]
    [InlineData("GetShape", "Shape")]
    [InlineData("Finder", "Shape | None")]
    [InlineData("FindOutput", "Shape")]
    public void Where_the_profile_names_methods_whose_result_may_be_null_no_other_is(string method, string expected)
    {
        var rules = Rules with { NullResults = ["Find*", "GetSource"], NeverNull = ["FindOutput"] };
        var types = new TypeMapper(Of(rules, Class("Shape")), rules);

        Assert.Equal(
            expected,
            types.Result(new TypeModel(TypeShape.Class, TypePassing.Pointer, "Shape", "m"), method).Text
        );
    }
}
