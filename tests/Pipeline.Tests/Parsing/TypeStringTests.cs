namespace Wrapgen.Pipeline.Tests.Parsing;

/// <summary>How types print.</summary>
public class TypeStringTests
{
    [Theory]
    [InlineData("int", "int")]
    [InlineData("Foo<int>", "::itk::Foo<int>")]
    [InlineData("Alias", "::itk::Alias")]
    [InlineData("const int", "int const")]
    [InlineData("volatile int", "int volatile")]
    [InlineData("const+volatile int", "int const volatile")]
    [InlineData("const+restrict * const char", "char const * const")]
    [InlineData("volatile+restrict * char", "char * volatile")]
    [InlineData("restrict * const char", "__restrict__ char const *")]
    [InlineData("& Foo<int>", "::itk::Foo<int> &")]
    [InlineData("* const char", "char const *")]
    [InlineData("const * const char", "char const * const")]
    [InlineData("& const * const char", "char const * const &")]
    [InlineData("elaborated Foo<int>", "::itk::Foo<int>")]
    [InlineData("const elaborated Foo<int>", "::itk::Foo<int> const")]
    [InlineData("[2] int", "int [3]")]
    [InlineData("[1] [2] int", "int [2][3]")]
    [InlineData("[3] const double", "double const [4]")]
    [InlineData("& [2] int", "int [3] &")]
    [InlineData("* [2] int", "int [3] *")]
    [InlineData("[] int", "int [0]")]
    [InlineData("[2] * [1] int", "int [2] * [3]")]
    [InlineData("[1] elaborated [2] int", "int [3] [2]")]
    [InlineData("function void <- int, * const char, ...", "void (*)( int,char const *,... )")]
    [InlineData("* function void <- int, * const char, ...", "void (*)( int,char const *,... )")]
    [InlineData("* * function void <-", "void (*)(  ) *")]
    [InlineData("* const function void <- int", "void (*)( int ) const *")]
    [InlineData("function Alias <- & const Foo<int>", "::itk::Alias (*)( ::itk::Foo<int> const & )")]
    [InlineData("* method const int of Foo<int> <- double, char", "int ( ::itk::Foo<int>::* )( double,char )const")]
    [InlineData("* method int of Foo<int> <-", "int ( ::itk::Foo<int>::* )(  )")]
    [InlineData("offset int of Foo<int>", "int ( ::itk::Foo<int>::* ) *")]
    [InlineData("const ConstAlias", "::itk::ConstAlias const")]
    [InlineData("_999", "?unknown?")]
    [InlineData("* _999", "?unknown? *")]
    [InlineData("f1", "?unknown?")]
    [InlineData("& rvalue", "?unknown? &")]
    public void A_type_prints_like_the_reference(string notation, string expected)
    {
        var type = Documents.TypeOf(
            notation,
            text =>
            {
                text.Class("Foo<int>");
                text.Typedef("Alias", "int");
                text.Typedef("ConstAlias", "const int");
                text.Add("<RValueReferenceType id=\"_50\" type=\"_2\"/>").Name("rvalue", "_50").Name("f1", "f1");
            }
        );

        Assert.Equal(expected, type.Text);
    }

    [Theory]
    [InlineData("& const Foo<int>", "itk::Foo<int> const &")]
    [InlineData("function Foo<int> <- Foo<int>", "itk::Foo<int> (*)( ::itk::Foo<int> )")]
    [InlineData("int", "int")]
    public void The_unqualified_text_lacks_one_leading_scope(string notation, string expected) =>
        Assert.Equal(expected, Documents.TypeOf(notation, text => text.Class("Foo<int>")).UnqualifiedText);

    [Theory]
    [InlineData("2", "3")]
    [InlineData("3u", "4")]
    [InlineData("3UL", "4")]
    [InlineData("", "0")]
    [InlineData("-1", "0")]
    [InlineData("0xF", "0")]
    [InlineData("1A", "27")]
    [InlineData("0x1A", "27")]
    [InlineData("18446744073709551615", "18446744073709551616")]
    [InlineData("count", "0")]
    public void The_size_of_an_array_follows_from_its_highest_index(string max, string size) =>
        Assert.Equal($"int [{size}]", Documents.TypeOf($"[{max}] int", _ => { }).Text);

    [Fact]
    public void An_array_without_a_highest_index_is_open() =>
        Assert.Equal(
            "int [0]",
            Documents.TypeOf("_50", text => text.Add($"<ArrayType id=\"_50\" type=\"{text.Type("int")}\"/>")).Text
        );

    [Fact]
    public void Flags_of_a_qualified_type_count_when_merely_present() =>
        Assert.Equal(
            "int const",
            Documents
                .TypeOf(
                    "_50",
                    text => text.Add($"<CvQualifiedType id=\"_50\" type=\"{text.Type("int")}\" const=\"\"/>")
                )
                .Text
        );

    [Fact]
    public void Ids_are_opaque()
    {
        var text = new CastXmlText();
        string[] ids =
        [
            "_7c",
            "_7v",
            "_7cv",
            "_7r",
            "_7cr",
            "_7vr",
            "_7cvr",
            "x",
            "_0007",
            "type one",
            "_",
            "_7cc",
            "f7",
            "c7",
            "_99999999999999",
        ];
        foreach (var (id, number) in ids.Select((id, number) => (id, number)))
        {
            text.Add($"<ArrayType id=\"{id}\" max=\"{number}\" type=\"{text.Type("int")}\"/>");
            text.Typedef($"T{number}", $"_{number}");
        }
        var xml = text.ToString();
        for (var number = 0; number < ids.Length; number++)
            xml = xml.Replace(
                $"name=\"T{number}\" type=\"_{number}\"",
                $"name=\"T{number}\" type=\"{ids[number]}\"",
                StringComparison.Ordinal
            );
        using var document = Documents.Open(xml);

        Assert.Equal(
            ids.Select((_, number) => $"int [{number + 1}]"),
            ids.Select((_, number) => document.Named($"T{number}").Type.Text)
        );
    }
}
