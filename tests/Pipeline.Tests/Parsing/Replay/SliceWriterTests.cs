using Wrapgen.Pipeline.Parsing.Replay;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Tests.Parsing.Replay;

public class SliceWriterTests
{
    /// <summary>One unit wraps a class, the other one a pointer to it.</summary>
    private const string TwoUnits = """
        <Namespace id="_1" name="_wrapp0000" context="_3" members="_4"/>
        <Namespace id="_2" name="_wrapping_1_" context="_3" members="_5 _6"/>
        <Namespace id="_4" name="wrappers" context="_1" members="_7"/>
        <Namespace id="_5" name="wrappers" context="_2" members="_8"/>
        <Function id="_6" name="force" returns="_9" context="_2" location="f2:9" file="f2" line="9" mangled="_ZN12_wrapping_1_5forceEv"/>
        <Typedef id="_7" name="shape" type="_10" context="_4" location="f1:3" file="f1" line="3"/>
        <Typedef id="_8" name="pointer" type="_11" context="_5" location="f2:3" file="f2" line="3"/>
        <FundamentalType id="_9" name="void" size="0" align="8"/>
        <Class id="_10" name="Shape" context="_3" location="f3:4" file="f3" line="4" abstract="1" members="_12" bases="protected:_13" befriending="_14" size="64" align="64" comment="c1">
          <Base type="_13" access="protected" virtual="0" offset="0"/>
        </Class>
        <PointerType id="_11" type="_10c" size="64" align="64"/>
        <CvQualifiedType id="_10c" type="_10" const="1"/>
        <Method id="_12" name="Draw" returns="_9" context="_10" access="public" location="f3:5" file="f3" line="5" virtual="1" overrides="_15" deprecation="two
        lines"/>
        <Class id="_13" name="Root" context="_3" location="f4:1" file="f4" line="1" members="_15" size="64" align="64"/>
        <Method id="_15" name="Draw" returns="_9" context="_13" access="public" location="f4:2" file="f4" line="2" virtual="1"/>
        <Namespace id="_3" name="::"/>
        <Class id="_14" name="Friend" context="_3" location="f5:1" file="f5" line="1" incomplete="1"/>
        <Comment id="c1" attached="_10" file="f3" begin_line="3" end_line="3"/>
        <File id="f1" name="/src/a.cxx"/>
        <File id="f2" name="/src/b.cxx"/>
        <File id="f3" name="/src/shape.h"/>
        <File id="f4" name="/src/root.h"/>
        <File id="f5" name="/src/friend.h"/>
        """;

    [Fact]
    public void A_unit_gets_its_own_numbers_and_its_start_namespace()
    {
        using var batch = SmallBatch.Open(TwoUnits, "_wrapp0000", "_wrapping_1_");
        Assert.Equal(
            SmallBatch.XmlOf(
                """
                <Namespace id="_1" name="_wrapping_" context="_2" members="_3"/>
                <Namespace id="_3" name="wrappers" context="_1" members="_4"/>
                <Typedef id="_4" name="shape" type="_5" context="_3" location="f1:3" file="f1" line="3"/>
                <Class id="_5" name="Shape" context="_2" location="f2:4" file="f2" line="4" abstract="1" members="_6" bases="protected:_7" befriending="_8" size="64" align="64" comment="c1">
                  <Base type="_7" access="protected" virtual="0" offset="0"/>
                </Class>
                <Method id="_6" name="Draw" returns="_9" context="_5" access="public" location="f2:5" file="f2" line="5" virtual="1" overrides="_10" deprecation="two
                lines"/>
                <Class id="_7" name="Root" context="_2" location="f3:1" file="f3" line="1" members="_10" size="64" align="64"/>
                <FundamentalType id="_9" name="void" size="0" align="8"/>
                <Method id="_10" name="Draw" returns="_9" context="_7" access="public" location="f3:2" file="f3" line="2" virtual="1"/>
                <Namespace id="_2" name="::"/>
                <Class id="_8" name="Friend" context="_2" location="f4:1" file="f4" line="1" incomplete="1"/>
                <Comment id="c1" attached="_5" file="f2" begin_line="3" end_line="3"/>
                <File id="f1" name="/src/a.cxx"/>
                <File id="f2" name="/src/shape.h"/>
                <File id="f3" name="/src/root.h"/>
                <File id="f4" name="/src/friend.h"/>
                """
            ),
            batch.Slice()
        );
    }

    [Fact]
    public void A_class_that_only_another_unit_completes_has_no_members_bases_or_friends()
    {
        using var batch = SmallBatch.Open(TwoUnits, "_wrapp0000", "_wrapping_1_");
        Assert.Equal(
            SmallBatch.XmlOf(
                """
                <Namespace id="_1" name="_wrapping_" context="_2" members="_3 _4"/>
                <Namespace id="_3" name="wrappers" context="_1" members="_5"/>
                <Function id="_4" name="force" returns="_6" context="_1" location="f1:9" file="f1" line="9" mangled="_ZN10_wrapping_5forceEv"/>
                <Typedef id="_5" name="pointer" type="_7" context="_3" location="f1:3" file="f1" line="3"/>
                <FundamentalType id="_6" name="void" size="0" align="8"/>
                <PointerType id="_7" type="_8c" size="64" align="64"/>
                <CvQualifiedType id="_8c" type="_8" const="1"/>
                <Namespace id="_2" name="::"/>
                <Class id="_8" name="Shape" context="_2" location="f2:4" file="f2" line="4" abstract="1" size="64" align="64" comment="c1"/>
                <Comment id="c1" attached="_8" file="f2" begin_line="3" end_line="3"/>
                <File id="f1" name="/src/b.cxx"/>
                <File id="f2" name="/src/shape.h"/>
                """
            ),
            batch.Slice(1)
        );
    }

    [Fact]
    public void A_class_whose_definition_a_unit_does_not_include_is_only_declared()
    {
        using var batch = SmallBatch.OpenWithout(TwoUnits, ("_wrapp0000", "/src/root.h"), "_wrapp0000", "_wrapping_1_");
        var slice = batch.Slice();
        Assert.Contains(
            "  <Class id=\"_7\" name=\"Root\" context=\"_2\" location=\"f0:1\" file=\"f0\" line=\"1\" incomplete=\"1\"/>\n",
            slice
        );
        // So the slice does not depend on a header that is no input of the unit.
        Assert.Contains("  <File id=\"f0\" name=\"&lt;builtin&gt;\"/>\n", slice);
        Assert.DoesNotContain("root.h", slice);
        Assert.Null(batch.Document.FindForeignHeader(batch.Document.Replay(0)));
    }

    [Fact]
    public void A_slice_cut_again_stays_as_it_is()
    {
        using var batch = SmallBatch.Open(TwoUnits, "_wrapp0000", "_wrapping_1_");
        var slice = batch.Slice(1);
        using var again = SmallBatch.Open(SmallBatch.ElementsOf(slice), "_wrapping_");
        Assert.Equal(slice, again.Slice());
    }

    [Fact]
    public void Threads_may_cut_slices_of_one_batch_at_once()
    {
        using var batch = SmallBatch.Open(TwoUnits, "_wrapp0000", "_wrapping_1_");
        var expected = new[] { batch.Slice(), batch.Slice(1) };
        Parallel.For(0, 200, turn => Assert.Equal(expected[turn % 2], batch.Slice(turn % 2)));
    }

    [Fact]
    public void A_failed_write_does_not_spoil_the_next_one()
    {
        using var batch = SmallBatch.Open(TwoUnits, "_wrapp0000", "_wrapping_1_");
        var expected = batch.Slice();
        using var full = new MemoryStream(new byte[8]);
        Assert.Throws<NotSupportedException>(() => SliceWriter.Write(batch.Document.Replay(0), full));
        Assert.Equal(expected, batch.Slice());
    }

    [Fact]
    public void A_unit_without_its_start_namespace_runs_alone()
    {
        using var batch = SmallBatch.Open(TwoUnits, "_wrapp0000", "_wrapp0009");
        Assert.Null(batch.Document.ReasonToRunAlone(0));
        Assert.Equal(
            new AloneReason(AloneCause.NoStartNamespace, "_wrapp0009", ""),
            batch.Document.ReasonToRunAlone(1)
        );
        Assert.Throws<InvalidOperationException>(() => batch.Document.Replay(1));
    }

    [Theory]
    [InlineData("<Class id=\"_1\" name=\"A\" type=\"_1x\"/>", "WG2006")]
    [InlineData("<Class id=\"1\" name=\"A\"/>", "WG2006")]
    [InlineData("<Class id=\"_99999999\" name=\"A\"/>", "WG2006")]
    [InlineData("<Class id=\"_1\" name=\"A\" members=\"_2c\"/>", "WG2006")]
    [InlineData("<Class id=\"_1\" name='A'/>", "WG2006")]
    [InlineData("<Class id=\"_1\" name=\"A\">", "WG2001")]
    public void A_document_that_castxml_does_not_write_is_refused(string element, string code)
    {
        var failure = Assert.Throws<WrapgenException>(() => SmallBatch.Open(element, "_wrapp0000"));
        Assert.Equal(code, failure.Diagnostic.Code);
    }
}
