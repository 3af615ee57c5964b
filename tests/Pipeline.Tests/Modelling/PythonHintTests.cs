using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Modelling;
using Wrapgen.Pipeline.Profiles;

namespace Wrapgen.Pipeline.Tests.Modelling;

/// <summary>Python hints of C++ types: those of keyword arguments and those of stubs.</summary>
public class PythonHintTests
{
    [Theory]
    [InlineData("bool", "bool", "bool")]
    [InlineData("char", "int", "int")]
    [InlineData("wchar_t", "int", "int")]
    [InlineData("& const int", "int", "int")]
    [InlineData("long long unsigned int", "int", "int")]
    [InlineData("float", "float", "float")]
    [InlineData("const long double", "float", "float")]
    [InlineData("itk::E", null, null)]
    [InlineData("& const std::basic_string<char>", "str", "str")]
    [InlineData("& std::basic_string<char>", "str", "str")]
    [InlineData("* std::basic_string<char>", null, null)]
    [InlineData("[2] int", "Sequence[int]", "Sequence[int]")]
    [InlineData("[2] const int", "Sequence[int]", "Sequence[int]")]
    [InlineData("& [2] int", "Sequence[int]", "Sequence[int]")]
    [InlineData("[2] const double", "Sequence[float]", "Sequence[float]")]
    [InlineData("[2] bool", "Sequence[bool]", "Sequence[bool]")]
    [InlineData("[1] [2] int", null, null)]
    [InlineData("[1] * const char", null, null)]
    [InlineData("[1] long long unsigned int", null, null)] // its spelling is lost
    [InlineData("[1] long unsigned int", "Sequence[int]", "Sequence[int]")]
    [InlineData("[1] wchar_t", null, null)]
    [InlineData("* itk::Image<float, 3>", "itkt.Image", null)] // only stubs leave pointers out
    [InlineData("itk::Image<float, 3>", "itkt.Image", "Image")]
    [InlineData("& const itk::VectorImage<float, 3>", "itkt.VectorImage", "VectorImage")]
    [InlineData("itk::ImageBase<3>", "itkt.ImageBase", "ImageBase")]
    [InlineData("itk::PointSet<float, 3>", "itkt.PointSet", "PointSet")]
    [InlineData("itk::Mesh<float, 3>", "itkt.Mesh", "Mesh")]
    [InlineData("itk::QuadEdgeMesh<float, 3>", "itkt.QuadEdgeMesh", "QuadEdgeMesh")]
    [InlineData("itk::Transform<double, 3, 3>", "itkt.Transform", "Transform")]
    [InlineData("itk::ImageRegion<3>", "itkt.ImageRegion", "ImageRegion")]
    [InlineData(
        "itk::InterpolateImageFunction<A, double>",
        "itkt.InterpolateImageFunction",
        "InterpolateImageFunction"
    )]
    [InlineData(
        "itk::ExtrapolateImageFunction<A, double>",
        "itkt.ExtrapolateImageFunction",
        "ExtrapolateImageFunction"
    )]
    [InlineData("itk::ImageBoundaryCondition<A>", "itkt.ImageBoundaryCondition", "ImageBoundaryCondition")]
    [InlineData("itk::FlatStructuringElement<3>", "itkt.FlatStructuringElement", "FlatStructuringElement")]
    [InlineData("itk::FixedArray<double, 3>", "Sequence[float]", "Sequence[float]")]
    [InlineData("itk::FixedArray<bool, 3>", "Sequence[bool]", "Sequence[bool]")]
    [InlineData("itk::FixedArray<itk::FixedArray<double, 3>, 3>", null, null)]
    [InlineData("itk::Vector<float, 3>", "Sequence[float]", "Sequence[float]")]
    [InlineData("itk::CovariantVector<double, 3>", "Sequence[float]", "Sequence[float]")]
    [InlineData("itk::Point<unsigned short, 3>", "Sequence[int]", "Sequence[int]")]
    [InlineData("itk::Array<unsigned long long>", "Sequence[int]", "Sequence[int]")]
    [InlineData("itk::Array<wchar_t>", null, null)]
    [InlineData(
        "itk::VectorContainer<unsigned long, itk::Offset<2>>",
        "Sequence[Sequence[int]]",
        "Sequence[Sequence[int]]"
    )]
    [InlineData("itk::VectorContainer<unsigned long, double>", "Sequence[float]", "Sequence[float]")]
    [InlineData("itk::VectorContainer<unsigned long, itk::Index<2>>", null, null)]
    [InlineData("std::vector<long long>", "Sequence[int]", "Sequence[int]")]
    [InlineData("std::vector<long double>", "Sequence[float]", "Sequence[float]")]
    [InlineData("std::vector<std::vector<int>>", null, null)]
    [InlineData("& const itk::Size<3>", "Sequence[int]", "Sequence[int]")]
    [InlineData("itk::Offset<3>", "Sequence[int]", "Sequence[int]")]
    [InlineData("itk::Index<3>", "Sequence[int]", "Sequence[int]")]
    [InlineData("itk::RGBPixel<float>", "tuple[int, int, int]", "tuple[int, int, int]")]
    [InlineData("itk::RGBAPixel<unsigned char>", "tuple[int, int, int, int]", "tuple[int, int, int, int]")]
    [InlineData("itk::ImageRegionConstIterator<A>", null, null)]
    [InlineData("itk::FixedArrayFoo", null, null)]
    [InlineData("void", null, "None")]
    [InlineData("& const vnl_matrix<double>", null, "vnl_matrix")]
    [InlineData("vnl_thing", null, "vnl_thing")]
    [InlineData("* vnl_matrix<double>", null, null)]
    [InlineData("* void", null, null)]
    [InlineData("Elaborated to const reference", null, null)]
    [InlineData("Elaborated to const bool", "bool", "bool")]
    [InlineData("itk::Foo", null, null)]
    public void Each_type_has_its_hints(string notation, string? functional, string? stub)
    {
        var hints = new PythonHints(BuiltInProfiles.Itk, new TypeFactTable());
        var type = Documents.TypeOf(notation, text => Prepare(notation, text));

        Assert.Equal((functional, stub), (hints.ForFunction(type), hints.ForStub(type)));
    }

    [Theory]
    [InlineData("itk::FixedArray<double,3>", "Nested")]
    [InlineData("itk::FixedArray<double,3>", "Iterator")]
    public void A_type_inside_one_of_a_family_has_no_hint(string scope, string name)
    {
        var type = Documents.TypeOf(
            "nested",
            text => text.Name("nested", text.Class(name, context: text.Class(scope["itk::".Length..])))
        );
        var hints = new PythonHints(BuiltInProfiles.Itk, new TypeFactTable());

        Assert.Equal((null, null), (hints.ForFunction(type), hints.ForStub(type)));
    }

    [Fact]
    public void Another_profile_brings_its_own_families()
    {
        var profile = BuiltInProfiles.Itk with
        {
            Hints = [new HintRule("itk::Foo", HintKind.LibraryType, "Foo")],
            Runtime = new RuntimeNames { TypesAlias = "types" },
        };
        var type = Documents.TypeOf("itk::Foo", text => Prepare("itk::Foo", text));

        Assert.Equal(
            ("types.Foo", "Foo"),
            (
                new PythonHints(profile, new TypeFactTable()).ForFunction(type),
                new PythonHints(profile, new TypeFactTable()).ForStub(type)
            )
        );
    }

    /// <summary>Declares the class that a notation ends with.</summary>
    private static void Prepare(string notation, CastXmlText text)
    {
        text.Add("<Namespace id=\"_90\" name=\"std\" context=\"_2\"/>");
        text.Typedef("ConstReference", "& const int");
        text.Typedef("ConstBool", "const bool");
        text.Name("Elaborated to const reference", text.Type("elaborated ConstReference"));
        text.Name("Elaborated to const bool", text.Type("elaborated ConstBool"));
        text.Name("itk::E", text.Enumeration("E", CastXmlText.Itk, "A"));
        foreach (
            var (prefix, scope) in new[] { ("itk::", CastXmlText.Itk), ("std::", "_90"), ("vnl_", CastXmlText.Global) }
        )
        {
            var start = notation.IndexOf(prefix, StringComparison.Ordinal);
            if (start < 0 || notation == "itk::E")
                continue;
            var name = notation[start..];
            text.Name(name, text.Class(prefix == "vnl_" ? name : name[prefix.Length..], context: scope));
            return;
        }
    }
}
