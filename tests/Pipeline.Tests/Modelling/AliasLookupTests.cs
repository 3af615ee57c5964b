using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Modelling;
using Wrapgen.Pipeline.Profiles;

namespace Wrapgen.Pipeline.Tests.Modelling;

/// <summary>From a C++ type to the text that SWIG sees.</summary>
public class AliasLookupTests
{
    private static readonly IdxContent Base = new(
        "itkBase",
        [
            new("itk::Size<3>", "itkSize3"),
            new("itk::Image<float,3>", "itkImageF3"),
            new("std::vector<unsigned long>", "vectorUL"),
            new("itk::FooEnums", "itkFooEnums"),
            new("std::set<int>", "setI"),
            new("itk::Templates::Bar<int>", "unused"),
            new("x", "itkBar<double>"),
            new("long unsigned int", "UL"),
            new("itk::Image<float, 3>", "second"),
        ]
    );

    [Theory] // 1 and 2: normalised, decorators kept, aliases
    [InlineData("::itk::Size<3>", "itkSize3")]
    [InlineData("::itk::Size<3> const &", "itkSize3 const &")]
    [InlineData("itk::Image<float, 3> *", "itkImageF3 *")]
    [InlineData("::itk::Image<float,3> const * const &", "itkImageF3 const * const &")]
    [InlineData("std::vector<long unsigned int> &", "vectorUL &")]
    [InlineData("long unsigned int", "UL")]
    [InlineData("unsigned long const", "UL const")]
    [InlineData("int", "int")]
    [InlineData("short unsigned int *", "unsigned short *")]
    [InlineData("char const * const &", "char const * const &")]
    public void An_alias_takes_the_place_of_its_type(string type, string expected) =>
        Assert.Equal(expected, Find(type).Text);

    [Theory] // 3: the elided namespace
    [InlineData("itk::Templates::Bar<double>", "itkBar<double>")]
    [InlineData("itk::Templates::Bar<double>::Nested const &", "itkBar<double>::Nested const &")]
    [InlineData("itk::Templates::Unknown<int>", "itk::Templates::Unknown<int>")]
    [InlineData("itk::Templates::Bar<int>", "unused")] // rule 2 comes first
    public void The_namespace_of_templates_is_left_out(string type, string expected) =>
        Assert.Equal(expected, Find(type).Text);

    [Theory] // 4: nested types
    [InlineData("::itk::Image<float, 3>::PixelType const &", "itkImageF3::PixelType const &")]
    [InlineData("itk::FooEnums::Color", "itkFooEnums::Color")]
    [InlineData("std::set<int>::iterator", "setI::iterator")]
    [InlineData("itk::Image<float, 3>::A::B", "itk::Image<float, 3>::A::B")] // only the last level is taken off
    public void A_nested_type_follows_the_alias_of_its_class(string type, string expected) =>
        Assert.Equal(expected, Find(type).Text);

    [Theory] // 5: the arguments of std templates, allocators, streams, spellings
    [InlineData("std::vector<itk::Size<3>, std::allocator<itk::Size<3>>> const &", "std::vector<itkSize3> const &")]
    [InlineData("std::vector<std::vector<itk::Size<3> const *>>", "std::vector<std::vector<itkSize3 const *>>")]
    [InlineData("std::map<itk::Size<3>, std::vector<long unsigned int>>", "std::map<itkSize3, vectorUL>")]
    [InlineData(
        "std::map<int, double, std::less<int>, std::allocator<std::pair<const int, double>>>",
        "std::map<int, double, std::less<int>>"
    )]
    [InlineData(
        "itk::Foo<std::vector<int, std::allocator<int>> *, std::allocator<int>> &",
        "itk::Foo<std::vector<int> *> &"
    )]
    [InlineData(
        "std::reverse_iterator<const std::complex<float> *>",
        "std::reverse_iterator<const std::complex<float> *>"
    )]
    [InlineData("std::vector<int, std::allocator<int>>::iterator", "std::vector<int, std::allocator<int>>::iterator")]
    [InlineData("Foo< itk::Size<3> , int >", "Foo<itk::Size<3>, int>")] // only std templates look their arguments up
    [InlineData("std::basic_string<char>", "std::string")]
    [InlineData("std::basic_string<char, std::char_traits<char>, std::allocator<char>> const &", "std::string const &")]
    [InlineData("std::basic_string<char,std::char_traits<char> >", "std::string")]
    [InlineData("std::vector<std::basic_string<char>>", "std::vector<std::string>")]
    [InlineData("std::basic_ostream<char, std::char_traits<char>> &", "std::ostream &")]
    [InlineData("std::basic_istream<char, std::char_traits<char>> &", "std::istream &")]
    [InlineData("std::basic_ofstream<char, std::char_traits<char>> &", "std::ostream &")]
    [InlineData("std::basic_ifstream<char, std::char_traits<char>> &", "std::istream &")]
    [InlineData("std::basic_ostream<char> &", "std::basic_ostream<char> &")]
    [InlineData("std::basic_string<wchar_t>", "std::basic_string<wchar_t>")]
    [InlineData("itk::SerieUIDContainer const &", "std::vector< std::string > const &")]
    [InlineData("itk::FilenamesContainer &", "std::vector< std::string > &")]
    [InlineData("itk::Other<int> const *", "itk::Other<int> const *")]
    [InlineData("::?unknown? &", "?unknown? &")]
    public void Other_types_are_respelled(string type, string expected) => Assert.Equal(expected, Find(type).Text);

    [Theory]
    [InlineData("itk::Other<int>", "itk::Other<int>")]
    [InlineData("itk::Other<int> const &", "itk::Other<int>")]
    [InlineData("std::vector<itk::Other<int>>", "itk::Other<int>")]
    [InlineData("itk::Image<itk::CovariantVector<double, 3>>", "itk::Image<itk::CovariantVector<double, 3>>")]
    [InlineData("itk::SmartPointer<itk::Foo>", "itk::SmartPointer<itk::Foo>")]
    [InlineData("itk::FixedArray<float, 3>", "itk::FixedArray<float, 3>")]
    [InlineData("itk::Function", "itk::Function")] // nothing stands before the word
    public void A_type_of_the_namespace_that_nobody_wraps_is_noted(string type, string noted) =>
        Assert.Equal([noted], Find(type).Noted);

    [Theory]
    [InlineData("vnl_matrix<int>")]
    [InlineData("itk::Size<3> *")]
    [InlineData("itk::Image<float, 3>::PixelType")]
    [InlineData("std::_Deque_alloc<int>")]
    [InlineData("itk::AtomicInt<int>")]
    [InlineData("itk::MapContainer<unsigned long, itk::CellInterface<float, X>>")]
    [InlineData("itk::MapContainer<long unsigned int,itk::CellInterface<float, X> *>")]
    [InlineData("itk::VectorContainer<unsigned long, itk::CellInterface<float>>")]
    [InlineData("itk::CellInterface<double, itk::QuadEdgeMeshCellTraitsInfo<2>>")]
    [InlineData("itk::QuadEdgeMeshLineCell<itk::CellInterface<int>>")]
    [InlineData("itk::LibHandle")]
    [InlineData("itk::NeighborhoodAllocator<int>")]
    [InlineData("itk::ImageRegion<3>")]
    [InlineData("itk::ImportImageContainer<unsigned long, int>")]
    [InlineData("itk::DefaultPixelAccessor<int>")]
    [InlineData("itk::NeighborhoodAccessorFunctor<int>")]
    [InlineData("itk::DefaultVectorPixelAccessor<int>")]
    [InlineData("itk::VectorImageNeighborhoodAccessorFunctor<int>")]
    [InlineData("itk::ImageRegionConstIterator<int>")]
    [InlineData("itk::Foo<int>::Iterator")]
    [InlineData("itk::Neighborhood<int, 3>")]
    [InlineData("itk::ThreadFunctionType")]
    [InlineData("itk::Functor::Add<int>")]
    [InlineData("itk::SmartPointer<itk::Functor::Add<int>>")]
    [InlineData("itk::Function::Cosine")]
    [InlineData("itk::ImageFunction<int>")]
    [InlineData("itk::watershed::Boundary<int>")]
    [InlineData("itk::SmartPointer<itk::VoronoiDiagram2D<double>>")]
    [InlineData("itk::Image<itk::CovariantVector<double, 2>, 2>")]
    [InlineData("itk::FixedArray<itk::SmartPointer<itk::Image<int, 2>>, 3>")]
    [InlineData("itk::SmartPointer<itk::Image<short, 3>>")]
    [InlineData("itk::SmartPointer<const itk::Image<short, 3>>")]
    [InlineData("itk::SmartPointer<const itk::PointSet<short, 3>>")]
    [InlineData("itk::SmartPointer<const itk::Mesh<short, 3>>")]
    [InlineData("itk::ObjectFactoryBasePrivate")]
    [InlineData("itk::ThreadPoolGlobals")]
    [InlineData("itk::MultiThreaderBaseGlobals")]
    [InlineData("itk::Foo (*)( int )")]
    public void A_type_that_is_known_not_to_be_wrapped_is_not_noted(string type) => Assert.Empty(Find(type).Noted);

    [Theory]
    [InlineData("itk::Size<3> const &", "itkBase")]
    [InlineData("std::pair<itk::Size<3>, int>", "itkBase")]
    [InlineData("itk::FooEnums::Color", "itkBase")] // by the part up to the holder of enumerations
    [InlineData("itk::Image<float, 3>::PixelType")]
    [InlineData("itk::Templates::Bar<double>", "itkBase")]
    [InlineData("itk::Mine", "itkOwn")]
    [InlineData("int")]
    public void What_is_used_is_remembered_by_who_defines_it(string type, params string[] submodules) =>
        Assert.Equal(submodules, Find(type).Used);

    [Fact]
    public void Own_lines_come_first_and_the_first_definition_wins()
    {
        var table = AliasTable.From([
            new("a", [new("T", "first"), new("T", "second")]),
            new("b", [new("T", "third"), new("U", "b_U")]),
        ]);
        var own = table.For(new("own", [new("U", "own_U")]));

        Assert.Equal(("first", "own_U", "b_U"), (own.Find("T"), own.Find("U"), table.Find("U")));
        Assert.Equal(
            ("own", "b", "b", null),
            (own.DefinerOf("own_U"), own.DefinerOf("b_U"), own.DefinerOf("third"), own.DefinerOf("absent"))
        );
    }

    [Fact]
    public void Used_submodules_are_sorted_and_named_once()
    {
        var table = AliasTable.From([
            new("z", [new("Z", "z1"), new("Y", "z2")]),
            new("B", [new("X", "b1")]),
            new("a", [new("W", "a1")]),
        ]);
        var lookup = new AliasLookup(table, BuiltInProfiles.Itk);
        foreach (var type in new[] { "Z", "W", "Y", "X", "Z" })
            lookup.Find(type);

        Assert.Equal(["B", "a", "z"], lookup.UsedSubmodules());
    }

    private static (string Text, IEnumerable<string> Noted, IEnumerable<string> Used) Find(string type)
    {
        var table = AliasTable.From([Base]).For(new IdxContent("itkOwn", [new("itk::Mine", "itkMine")]));
        var lookup = new AliasLookup(table, BuiltInProfiles.Itk);
        var found = lookup.Find(type);
        return (found.Text, found.NotWrapped, lookup.UsedSubmodules());
    }
}
