using Wrapgen.Pipeline.Parsing;
using Wrapgen.Pipeline.Queries;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Tests.Queries;

public sealed class DeclarationQueryTests : IDisposable
{
    private const string Xml = """
        <?xml version="1.0"?>
        <CastXML format="1.4.0">
          <Namespace id="_1" name="::" members="_2 _12"/>
          <Namespace id="_2" name="itk" context="_1" members="_3 _8 _10 _11"/>
          <Class id="_3" name="Image&lt;float, 2&gt;" context="_2" access="public" location="f1:10" file="f1" line="10" abstract="1" members="_4 _5 _6 _7"/>
          <Method id="_4" name="GetSize" returns="_20" context="_3" access="public" location="f1:11" file="f1" line="11" const="1"/>
          <Method id="_5" name="Allocate" returns="_21" context="_3" access="public" location="f1:12" file="f1" line="12" virtual="1">
            <Argument name="initialize" type="_20" location="f1:12" file="f1" line="12" default="1"/>
          </Method>
          <Method id="_6" name="Reset" returns="_21" context="_3" access="protected" location="f1:13" file="f1" line="13" virtual="1" pure_virtual="1"/>
          <Field id="_7" name="m_Size" type="_20" context="_3" access="private" location="f1:14" file="f1" line="14"/>
          <Struct id="_8" name="Index" context="_2" location="f2:3" file="f2" line="3" members="_9"/>
          <Method id="_9" name="Fill" returns="_22" context="_8" access="public" static="1" location="f2:4" file="f2" line="4"/>
          <Function id="_10" name="swap" returns="_21" context="_2" location="f2:9" file="f2" line="9">
            <Argument name="a" type="_22" location="f2:9" file="f2" line="9"/>
            <Ellipsis/>
          </Function>
          <Typedef id="_11" name="Size" type="_20" context="_2" location="f2:12" file="f2" line="12"/>
          <Class id="_12" name="ImageFree" context="_1" location="f3:1" file="f3" line="1" members=""/>
          <FundamentalType id="_20" name="unsigned int" size="32" align="32"/>
          <FundamentalType id="_21" name="void" size="0" align="8"/>
          <ReferenceType id="_22" type="_8"/>
          <File id="f1" name="include/itkImage.h"/>
          <File id="f2" name="include/itkIndex.h"/>
          <File id="f3" name="other.h"/>
        </CastXML>
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("class", "itk::Image<float, 2>; itk::Index; ImageFree")]
    [InlineData("class name~^itk::Image", "itk::Image<float, 2>")]
    [InlineData("class & name~^itk::Image", "itk::Image<float, 2>")]
    [InlineData("class name=itk::Image<float, 2>", "itk::Image<float, 2>")]
    [InlineData("class name~Image & scope!=itk", "ImageFree")]
    [InlineData("class label!~^Im", "itk::Index")]
    [InlineData("class abstract=yes", "itk::Image<float, 2>")]
    [InlineData("class file~itkIndex\\.h$", "itk::Index")]
    [InlineData("class scope=\"\"", "ImageFree")]
    [InlineData("function", "itk::swap")]
    [InlineData("function arguments=2", "itk::swap")]
    [InlineData("typedef type=unsigned int", "itk::Size")]
    [InlineData("method type~Index & static=yes", "itk::Index::Fill")]
    [InlineData("method static=yes & type=itk::Index &", "itk::Index::Fill")]
    [InlineData("method type=\"itk::Index &\"", "itk::Index::Fill")]
    [InlineData("variable access=private", "itk::Image<float, 2>::m_Size")]
    [InlineData("any line=13", "itk::Image<float, 2>::Reset")]
    [InlineData("namespace name=itk", "itk")]
    [InlineData("class name=nothing", "")]
    public void Declarations_are_selected_by_kind_and_conditions(string query, string names) =>
        Assert.Equal(
            names,
            string.Join("; ", Ask(query, match => ScopedName.WithoutGlobalScope(match.Declaration.QualifiedName)))
        );

    [Theory]
    [InlineData("class name~^itk::Image & method.access=public", "Image<float, 2>: GetSize Allocate")]
    [InlineData("class method.access=public", "Image<float, 2>: GetSize Allocate; Index: Fill")]
    [InlineData("class method.virtual=pure", "Image<float, 2>: Reset")]
    [InlineData("class method.virtual!=no & method.access=public", "Image<float, 2>: Allocate")]
    [InlineData("class any.access!=public", "Image<float, 2>: Reset m_Size")]
    [InlineData("namespace class.label~.", "::: ImageFree; itk: Image<float, 2> Index")]
    public void Members_are_selected_by_conditions_with_their_kind(string query, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                "; ",
                Ask(
                    query,
                    match =>
                        $"{match.Declaration.Name}: {string.Join(' ', match.Members.Select(member => member.Name))}"
                )
            )
        );

    [Theory]
    [InlineData("method label=GetSize", "public unsigned int GetSize() const")]
    [InlineData("method label=Allocate", "public virtual void Allocate(unsigned int initialize = 1)")]
    [InlineData("method label=Reset", "protected virtual void Reset() = 0")]
    [InlineData("method label=Fill", "public static itk::Index & Fill()")]
    [InlineData("function label=swap", "void swap(itk::Index & a, ...)")]
    [InlineData("class label=Index", "struct Index")]
    [InlineData("typedef label=Size", "typedef unsigned int Size")]
    [InlineData("variable label=m_Size", "private unsigned int m_Size")]
    [InlineData("namespace label=itk", "namespace itk")]
    public void Declarations_are_printed_as_in_the_source(string query, string text) =>
        Assert.Equal(
            text,
            Assert.Single(Ask(query, match => DeclarationText.Of(match.Declaration, match.Declaration.Name)))
        );

    [Theory]
    [InlineData("", 1, "expected a kind of declaration: namespace, class, ")]
    [InlineData("clas name=a", 1, "Did you mean 'class'?")]
    [InlineData("class nam=a", 7, "Did you mean 'name'?")]
    [InlineData("class name", 11, "expected one of the operators")]
    [InlineData("class name=", 12, "expected a value")]
    [InlineData("class name=\"a", 12, "this quotation mark has no counterpart")]
    [InlineData("class name=\"a\" b", 16, "expected '&' or the end of the query")]
    [InlineData("class name=a & ", 16, "expected a property")]
    [InlineData("class name~[", 12, "this is not a regular expression")]
    [InlineData("class name~(?=a)", 12, "this is not a regular expression that can be used here")]
    [InlineData("class metod.access=public", 7, "Did you mean 'method'?")]
    [InlineData(
        "class method.access=public & variable.access=public",
        30,
        "already asks for members of the kind 'method'"
    )]
    public void A_wrong_query_is_told_with_its_place(string query, int character, string reason)
    {
        var failure = Assert.Throws<WrapgenException>(() => DeclarationQuery.Parse(query));

        Assert.Equal("WG7204", failure.Diagnostic.Code);
        Assert.StartsWith(
            $"This query is wrong at character {character}: ",
            failure.Diagnostic.Message,
            StringComparison.Ordinal
        );
        Assert.Contains(reason, failure.Diagnostic.Message, StringComparison.Ordinal);
    }

    private List<string> Ask(string query, Func<QueryMatch, string> show)
    {
        using var parsing = new ParsingStage();
        using var document = parsing.Open(_folder.Write("a.xml", Xml));
        return [.. DeclarationQuery.Parse(query).Run(document).Select(show)];
    }
}
