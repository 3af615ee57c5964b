using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Tests.Parsing;

/// <summary>One fragment with every kind of element, in both dialects.</summary>
public class WorkedFragmentTests
{
    private const string Body = """
          <Namespace id="_1" name="_wrapping_" context="_2" members="_4"/>
          <Namespace id="_4" name="wrappers" context="_1" members="_7"/>
          <Typedef id="_7" name="itkFoo" type="_40" context="_4" location="f1:1" file="f1" line="1"/>
          <Class id="_40" name="C&lt;float *&gt;" context="_3" abstract="1" members="_44 _43 _42" bases="_70 protected:_71" location="f1:1" file="f1" line="1"/>
          <Method id="_42" name="m2" returns="_13" context="_40" access="protected" virtual="1" pure_virtual="1" const="1" location="f1:1" file="f1" line="1">
            <Argument type="_10" location="f1:1" file="f1" line="1"/>
            <Argument name="x" type="_10" location="f1:1" file="f1" line="1" default="3"/>
            <Argument type="_14" location="f1:1" file="f1" line="1"/>
            <Ellipsis/>
          </Method>
          <Method id="_43" name="m3" returns="_13" context="_40" static="1" location="f1:1" file="f1" line="1"/>
          <Unimplemented id="_44" kind="FunctionTemplate"/>
          <Constructor id="_45" name="C" context="_40" access="public" artificial="1" location="f1:1" file="f1" line="1">
            <Argument type="_40" location="f1:1" file="f1" line="1"/>
          </Constructor>
          <Destructor id="_46" name="C" context="_40" access="private" virtual="1" location="f1:1" file="f1" line="1"/>
          <OperatorMethod id="_48" name="new" returns="_10" context="_40" access="public" static="1" location="f1:1" file="f1" line="1"/>
          <FundamentalType id="_10" name="int" size="32" align="32"/>
          <FundamentalType id="_13" name="void" size="0" align="8"/>
          <FundamentalType id="_14" name="double" size="64" align="64"/>
          <Struct id="_70" name="B1" context="_3" location="f1:1" file="f1" line="1"/>
          <Struct id="_71" name="B2" context="_3" location="f1:1" file="f1" line="1"/>
          <Namespace id="_2" name="::"/>
          <Namespace id="_3" name="itk" context="_2"/>
          <File id="f1" name="/src/foo.h"/>
        """;

    public static TheoryData<string> Roots =>
        [Document("CastXML", "format=\"1.3.1\""), Document("GCC_XML", "version=\"0.9.0\" cvs_revision=\"1.145\"")];

    [Theory]
    [MemberData(nameof(Roots))]
    public void The_class_is_read_as_the_reference_reads_it(string xml)
    {
        using var document = Documents.Open(xml);
        var type = document.Named("itkFoo").Type.Declaration!;

        Assert.Equal(
            ("::itk::C<float *>", "itk::C<float *> [class]", true),
            (type.QualifiedName, type.ToString(), type.IsAbstract)
        );
        Assert.Equal(["Public B1", "Protected B2"], type.Bases.Select(item => $"{item.Access} {item.Class.Name}"));
        Assert.Equal(
            [
                "Protected m2(int arg0, int x = 3, double arg2, ... ) const PureVirtual",
                "Public static m3()",
                "Public C(::itk::C<float *> arg0)",
                "Private ~C() Virtual",
                "Public static operator new()",
            ],
            type.Members.Select(Describe)
        );
        Assert.Equal(new SourceLocation("/src/foo.h", 1), type.Location);
    }

    private static string Document(string root, string attributes) =>
        $"<?xml version=\"1.0\"?>\n<{root} {attributes}>\n{Body}\n</{root}>\n";

    private static string Describe(Declaration member)
    {
        var arguments = member.Arguments.Select(argument =>
            $"{argument.Type.Text} {argument.Name}{(argument.Default is null ? "" : " = " + argument.Default)}"
        );
        return $"{member.Access} {(member.IsStatic ? "static " : "")}{member.Name}({string.Join(", ", arguments)})"
            + (member.IsConst ? " const" : "")
            + (member.Virtuality == Virtuality.None ? "" : $" {member.Virtuality}");
    }
}
