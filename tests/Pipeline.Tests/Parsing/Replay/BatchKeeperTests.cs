using System.Text;
using Wrapgen.Pipeline.Parsing;
using Wrapgen.Pipeline.Parsing.Replay;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Freshness;

namespace Wrapgen.Pipeline.Tests.Parsing.Replay;

/// <summary>Units that refer to a batch read like XML of their own.</summary>
public sealed class BatchKeeperTests : IDisposable
{
    private const string Elements = """
        <Namespace id="_1" name="_wrapp0000" context="_3" members="_4"/>
        <Namespace id="_2" name="_wrapp0001" context="_3" members="_5"/>
        <Namespace id="_4" name="wrappers" context="_1" members="_6"/>
        <Namespace id="_5" name="wrappers" context="_2" members="_7 _9"/>
        <Typedef id="_6" name="shape" type="_20" context="_4" location="f1:3" file="f1" line="3"/>
        <Typedef id="_7" name="other" type="_24" context="_5" location="f1:3" file="f1" line="3"/>
        <Typedef id="_9" name="root" type="_22" context="_5" location="f1:4" file="f1" line="4"/>
        <Class id="_20" name="Shape&lt;int&gt;" context="_3" location="f2:1" file="f2" line="1" members="_40 _41" bases="_22" comment="c1"><Base type="_22" access="public"/></Class>
        <Class id="_22" name="Root" context="_3" location="f2:9" file="f2" line="9" members="_42"/>
        <Class id="_24" name="Other" context="_3" location="f2:19" file="f2" line="19" members="_44"/>
        <Constructor id="_40" name="Shape" context="_20" location="f2:2" file="f2" line="2"><Argument name="a" type="_30" default="1"/></Constructor>
        <Method id="_41" name="Take" returns="_30c" context="_20" location="f2:3" file="f2" line="3" virtual="1" overrides="_42"><Argument type="_32"/></Method>
        <Method id="_42" name="Take" returns="_30c" context="_22" location="f2:10" file="f2" line="10" virtual="1"/>
        <Method id="_44" name="Get" returns="_36" context="_24" location="f2:20" file="f2" line="20"/>
        <FundamentalType id="_30" name="int"/>
        <CvQualifiedType id="_30c" type="_30" const="1"/>
        <PointerType id="_36" type="_20"/>
        <ReferenceType id="_32" type="_34c"/>
        <CvQualifiedType id="_34c" type="_34" const="1"/>
        <Class id="_34" name="Far" context="_3" location="f3:1" file="f3" line="1" incomplete="1"/>
        <Namespace id="_3" name="::"/>
        <Comment id="c1" file="f2" begin_line="1" begin_column="1" end_line="1" end_column="9"/>
        <File id="f1" name="a.cxx"/>
        <File id="f2" name="shape.h"/>
        <File id="f3" name="far.h"/>
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_unit_that_refers_to_a_batch_reads_like_its_own_XML(int unit)
    {
        using var batch = SmallBatch.Open(Elements, "_wrapp0000", "_wrapp0001");
        var file = Keep(batch, unit);
        using var parsing = new ParsingStage();
        using var own = Documents.Open(batch.Slice(unit));
        using var referring = parsing.Open(file);
        Assert.Equal(Text(own), Text(referring));
        Assert.Equal((own.ElementCount, own.Length), (referring.ElementCount, referring.Length));
    }

    [Fact]
    public void A_class_that_only_another_unit_defines_has_no_bases_and_members()
    {
        using var batch = SmallBatch.Open(Elements, "_wrapp0000", "_wrapp0001");
        using var parsing = new ParsingStage();
        using var first = parsing.Open(Keep(batch, 0));
        using var second = parsing.Open(Keep(batch, 1));
        Assert.Single(first.Named("Shape<int>").Bases);
        Assert.Empty(second.Named("Shape<int>").Bases);
        Assert.Empty(second.Named("Shape<int>").Members);
    }

    [Theory]
    [InlineData("shape.h")]
    [InlineData("far.h")]
    public void A_class_that_a_unit_only_declares_reads_like_its_own_XML(string missing)
    {
        using var batch = SmallBatch.OpenWithout(
            Elements,
            ("_wrapp0000", "/src/" + missing),
            "_wrapp0000",
            "_wrapp0001"
        );
        using var parsing = new ParsingStage();
        using var own = Documents.Open(batch.Slice());
        using var referring = parsing.Open(Keep(batch, 0));
        Assert.Equal(Text(own), Text(referring));
        Assert.Equal((own.ElementCount, own.Length), (referring.ElementCount, referring.Length));
        Assert.Equal(missing == "shape.h", referring.Named("Shape<int>").Kind == DeclarationKind.ClassDeclaration);
    }

    [Fact]
    public void The_start_namespace_has_the_name_that_the_unit_gave_it()
    {
        using var batch = SmallBatch.Open(Elements, "_wrapp0000", "_wrapp0001");
        using var parsing = new ParsingStage();
        using var document = parsing.Open(Keep(batch, 1));
        var start = document.NamespaceIn(document.GlobalNamespace, "_wrapping_");
        var wrappers = document.NamespaceIn(start, "wrappers");
        Assert.Equal(["other", "root"], wrappers.Members.Select(member => member.Name));
        Assert.Equal("::_wrapping_::wrappers", wrappers.QualifiedName);
    }

    [Fact]
    public void A_unit_whose_text_has_the_name_that_the_batch_gave_its_namespace_gets_XML_of_its_own()
    {
        var elements = Elements.Replace("name=\"shape\"", "name=\"shape\" init=\"_wrapp0000::x\"");
        using var batch = SmallBatch.Open(elements, "_wrapp0000", "_wrapp0001");
        var references = Keep(batch, [0, 1]);
        Assert.Null(references[0]);
        Assert.NotNull(references[1]);
    }

    [Fact]
    public void A_mangled_name_with_the_namespace_does_no_harm()
    {
        var elements = Elements.Replace("name=\"shape\"", "name=\"shape\" mangled=\"_ZN10_wrapp00001xE\"");
        using var batch = SmallBatch.Open(elements, "_wrapp0000", "_wrapp0001");
        Assert.NotNull(Keep(batch, [0])[0]);
    }

    [Fact]
    public void Ids_that_documents_have_no_numbers_for_keep_a_batch_out()
    {
        var elements = Elements + "\n<CvQualifiedType id=\"_30vr\" type=\"_30\" volatile=\"1\" restrict=\"1\"/>";
        using var batch = SmallBatch.Open(elements, "_wrapp0000");
        Assert.Null(Assert.Single(Keep(batch, [0])));
        Assert.False(Directory.Exists(_folder["batches"]));
    }

    [Fact]
    public void The_content_of_a_reference_is_the_hash_of_the_XML()
    {
        using var batch = SmallBatch.Open(Elements, "_wrapp0000", "_wrapp0001");
        var own = Encoding.UTF8.GetBytes(batch.Slice(1));
        var reference = ContentReference.OfFile(Keep(batch, 1));
        Assert.Equal(new ContentReference(ContentHash.Of(own), own.Length), reference);
    }

    [Fact]
    public void The_content_of_a_unit_does_not_depend_on_the_other_units()
    {
        using var batch = SmallBatch.Open(Elements, "_wrapp0000", "_wrapp0001");
        using var edited = SmallBatch.Open(Elements.Replace("\"Get\"", "\"Fetch\""), "_wrapp0000", "_wrapp0001");
        Assert.Equal(ContentReference.OfFile(Keep(batch, 0)), ContentReference.OfFile(Keep(edited, 0)));
        Assert.NotEqual(ContentReference.OfFile(Keep(batch, 1)), ContentReference.OfFile(Keep(edited, 1)));
        Assert.Equal(2, Directory.GetFiles(_folder["batches"], "*.xml").Length);
    }

    [Fact]
    public void A_build_tree_can_be_moved()
    {
        using var batch = SmallBatch.Open(Elements, "_wrapp0000");
        var file = Keep(batch, 0);
        Directory.CreateDirectory(_folder["moved"]);
        Directory.Move(_folder["batches"], _folder["moved/batches"]);
        Directory.Move(Path.GetDirectoryName(file)!, _folder["moved/units"]);
        using var parsing = new ParsingStage();
        using var document = parsing.Open(_folder["moved/units/unit0.xml"]);
        Assert.Equal("shape", document.Named("shape").Name);
    }

    [Fact]
    public void A_copy_of_a_batch_with_another_time_is_the_same()
    {
        using var batch = SmallBatch.Open(Elements, "_wrapp0000");
        var file = Keep(batch, 0);
        File.SetLastWriteTimeUtc(BatchXml(), new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
        using var parsing = new ParsingStage();
        using var document = parsing.Open(file);
        Assert.Equal("shape", document.Named("shape").Name);
    }

    [Theory]
    [InlineData(".xml")]
    [InlineData(".xml.index")]
    public void A_missing_batch_is_a_diagnostic(string suffix)
    {
        using var batch = SmallBatch.Open(Elements, "_wrapp0000");
        var file = Keep(batch, 0);
        var xml = BatchXml();
        File.Delete(Path.ChangeExtension(xml, null) + suffix);
        Assert.Equal(Rules.MissingBatch(file, xml), DiagnosticOf(file));
    }

    [Theory]
    [InlineData(".xml", "Far", "Fur")]
    [InlineData(".xml", "Far", "Further")]
    [InlineData(".xml.index", "WGBIDX02", "WGBIDX00")]
    public void A_changed_batch_is_a_diagnostic(string suffix, string old, string text)
    {
        using var batch = SmallBatch.Open(Elements, "_wrapp0000");
        var file = Keep(batch, 0);
        var xml = BatchXml();
        var changed = Path.ChangeExtension(xml, null) + suffix;
        var content = Encoding.Latin1.GetString(File.ReadAllBytes(changed));
        File.WriteAllBytes(changed, Encoding.Latin1.GetBytes(content.Replace(old, text)));
        File.SetLastWriteTimeUtc(changed, new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
        Assert.Equal(Rules.ChangedBatch(file, xml), DiagnosticOf(file));
    }

    [Fact]
    public void Every_changed_byte_of_an_index_is_found()
    {
        using var batch = SmallBatch.Open(Elements, "_wrapp0000");
        var file = Keep(batch, 0);
        var (xml, index) = (BatchXml(), BatchXml() + ".index");
        var content = File.ReadAllBytes(index);
        for (var position = 0; position < content.Length; position++)
        {
            // The time of the XML only saves reading it.
            if (position is >= 8 and < 16)
                continue;
            content[position] ^= 0x41;
            File.WriteAllBytes(index, content);
            content[position] ^= 0x41;
            Assert.Equal(Rules.ChangedBatch(file, xml), DiagnosticOf(file));
        }
        File.WriteAllBytes(index, content[..^1]);
        Assert.Equal(Rules.ChangedBatch(file, xml), DiagnosticOf(file));
    }

    [Theory]
    [InlineData("unit=\"0\"", "unit=\"1\"")]
    [InlineData("content=\"", "content=\"f")]
    public void A_reference_to_something_else_in_the_batch_is_a_diagnostic(string old, string text)
    {
        using var batch = SmallBatch.Open(Elements, "_wrapp0000", "_wrapp0001");
        var file = Keep(batch, 0);
        var content = File.ReadAllText(file).Replace(old, text);
        File.WriteAllText(file, text[^1] == 'f' ? content.Remove(content.IndexOf("\" length") - 1, 1) : content);
        Assert.Equal(Rules.ChangedBatch(file, BatchXml()), DiagnosticOf(file));
    }

    [Theory]
    [InlineData("<WrapgenUnit />")]
    [InlineData("<WrapgenUnit format=\"1\" content=\"00000000000000000000000000000000\" length=\"1\"/>")]
    [InlineData("<WrapgenUnit format=\"1\" content=\"00000000000000000000000000000000\" length=\"1\" batch=\"a.xm")]
    [InlineData("<WrapgenUnit format=\"2\" batch=\"a.xml\" unit=\"0\" namespace=\"n\"/>")]
    public void A_reference_that_is_not_complete_is_a_diagnostic(string text)
    {
        var file = _folder.Write("unit.xml", text);
        Assert.Equal(Rules.BrokenReference(file), DiagnosticOf(file));
    }

    private static Diagnostic DiagnosticOf(string file)
    {
        using var parsing = new ParsingStage();
        return Documents.DiagnosticOf(() => parsing.Open(file).Dispose());
    }

    /// <summary>What <see cref="DocumentText"/> shows, without the numbers of elements.</summary>
    private static string Text(CastXmlDocument document)
    {
        var numbers = document.Declarations.Select((item, place) => (item, place)).ToDictionary();
        var members = document.Declarations.Select(item =>
            string.Join(',', item.Members.Select(member => numbers[member]))
        );
        return System.Text.RegularExpressions.Regex.Replace(DocumentText.Of(document), "members [0-9,]* bases", "bases")
            + string.Join('\n', members);
    }

    private IReadOnlyList<UnitReference?> Keep(SmallBatch batch, int[] units) =>
        BatchKeeper.Keep(
            batch.Document,
            units,
            [
                .. units
                    .Select(unit => Encoding.UTF8.GetBytes(batch.Slice(unit)))
                    .Select(xml => new ContentReference(ContentHash.Of(xml), xml.Length)),
            ],
            _folder["batches"]
        );

    private string BatchXml() => Assert.Single(Directory.GetFiles(_folder["batches"], "*.xml"));

    /// <summary>Writes the file of a unit that refers to the batch of all units.</summary>
    private string Keep(SmallBatch batch, int unit)
    {
        var all = Enumerable.Range(0, batch.Document.Units.Count).ToArray();
        var reference = Keep(batch, all)[unit];
        Assert.NotNull(reference);
        Directory.CreateDirectory(_folder["units"]);
        var file = _folder[$"units/unit{unit}.xml"];
        File.WriteAllBytes(file, reference.ToXml(file));
        return file;
    }
}
