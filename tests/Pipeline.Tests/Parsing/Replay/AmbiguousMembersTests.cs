using Wrapgen.Pipeline.Parsing.Replay;

namespace Wrapgen.Pipeline.Tests.Parsing.Replay;

public class AmbiguousMembersTests
{
    private const string Header = """
        class Shape {
          Shape(int a);
          template <typename T>
          explicit
          Shape(T other);
          template <typename T> void Take(T t);
          void Plain(); // template <
          int templates; void Near();
        };
        """;

    private const string Int = "<Argument name=\"a\" type=\"_30\"/>";
    private const string Alias = "<Argument name=\"a\" type=\"_31\"/>";
    private const string Double = "<Argument name=\"a\" type=\"_32\"/>";

    [Theory]
    [InlineData("Method", 6, Double, "Member:6")]
    [InlineData("Constructor", 5, Double, "Member:5")]
    [InlineData("Method", 7, Double, null)]
    [InlineData("Method", 8, Double, null)]
    [InlineData("Constructor", 2, Double, null)]
    // Written like a constructor that is no instance: a module run writes that text once.
    [InlineData("Constructor", 5, Int, null)]
    [InlineData("Constructor", 5, Alias, null)]
    // Only constructors are dropped so.
    [InlineData("Method", 6, Int, "Member:6")]
    public void Instances_of_member_templates_make_a_unit_run_alone(
        string kind,
        int line,
        string argument,
        string? member
    )
    {
        var instance =
            $"<{kind} id=\"_41\" name=\"Member\" context=\"_20\" location=\"f2:{line}\" file=\"f2\" line=\"{line}\">{argument}</{kind}>";
        var expected = member is null ? null : new AloneReason(AloneCause.MemberTemplate, "Shape<int>", member);
        Assert.Equal(expected, ReasonFor(instance));
    }

    [Fact]
    public void A_class_that_no_other_unit_has_the_definition_of_is_as_alone()
    {
        const string Instance =
            "<Method id=\"_41\" name=\"Member\" context=\"_20\" location=\"f2:6\" file=\"f2\" line=\"6\"/>";
        Assert.NotNull(ReasonFor(Instance));
        Assert.Null(ReasonFor(Instance, otherUnitWraps: "_22"));
        Assert.Null(ReasonFor(Instance, otherUnitWraps: "_22", includes: [("_wrapp0001", "/src/other.h")]));
        // It may use the class in the body of a function.
        Assert.NotNull(ReasonFor(Instance, otherUnitWraps: "_22", includes: [("_wrapp0001", "/src/shape.h")]));
    }

    [Theory]
    [InlineData("shape", "/src/shape.h", null)]
    [InlineData("form", "/src/other.h", null)]
    [InlineData("form", "/src/shape.h", AloneCause.Instantiation)]
    internal void A_class_that_only_another_unit_may_instantiate_makes_a_unit_run_alone(
        string typedef,
        string header,
        AloneCause? cause
    ) => Assert.Equal(cause, ReasonFor("", typedef, otherUnitWraps: "_22", includes: [("_wrapp0001", header)])?.Cause);

    [Theory]
    [InlineData("OperatorMethod", "Constructor", "=c")]
    [InlineData("Destructor", "Constructor", "Dc")]
    [InlineData("Constructor", "Destructor", null)]
    public void Implicit_members_in_another_order_make_a_unit_run_alone(string first, string second, string? order)
    {
        var members = string.Concat(
            ((string[])[first, second]).Select(
                (kind, index) =>
                    $"<{kind} id=\"_{41 + index}\" name=\"x\" context=\"_20\" location=\"f2:1\" file=\"f2\" line=\"1\" artificial=\"1\"/>\n"
            )
        );
        var expected = order is null ? null : new AloneReason(AloneCause.ImplicitOrder, "Shape<int>", order);
        Assert.Equal(expected, ReasonFor(members.TrimEnd()));
    }

    [Fact]
    public void Classes_that_a_module_run_writes_from_fixed_text_do_not_count()
    {
        const string Instance =
            "<Method id=\"_41\" name=\"Member\" context=\"_20\" location=\"f2:6\" file=\"f2\" line=\"6\"/>";
        Assert.NotNull(ReasonFor(Instance));
        Assert.Null(ReasonFor(Instance, typedef: "fixed"));
    }

    /// <summary>The reason for a unit that wraps a class with these members.</summary>
    private static AloneReason? ReasonFor(
        string members,
        string typedef = "shape",
        string otherUnitWraps = "_20",
        params (string, string)[] includes
    )
    {
        var ids = members.Contains("_42") ? "_40 _41 _42" : "_40 _41";
        using var batch = SmallBatch.Open(
            $"""
            <Namespace id="_1" name="_wrapp0000" context="_3" members="_4"/>
            <Namespace id="_2" name="_wrapp0001" context="_3" members="_5"/>
            <Namespace id="_4" name="wrappers" context="_1" members="_6"/>
            <Namespace id="_5" name="wrappers" context="_2" members="_7"/>
            <Typedef id="_6" name="{typedef}" type="_8" context="_4" location="f1:3" file="f1" line="3"/>
            <Typedef id="_7" name="other" type="{otherUnitWraps}" context="_5" location="f1:3" file="f1" line="3"/>
            <Typedef id="_8" name="Alias" type="_20" context="_3" location="f1:3" file="f1" line="3"/>
            <Class id="_20" name="Shape&lt;int&gt;" context="_3" location="f2:1" file="f2" line="1" members="{ids}"/>
            <Class id="_22" name="Other" context="_3" location="f2:1" file="f2" line="1"/>
            <Constructor id="_40" name="Member" context="_20" location="f2:2" file="f2" line="2">{Int}</Constructor>
            {members}
            <FundamentalType id="_30" name="int"/>
            <Typedef id="_31" name="Integer" type="_30" context="_3"/>
            <FundamentalType id="_32" name="double"/>
            <Namespace id="_3" name="::"/>
            <File id="f1" name="a.cxx"/>
            <File id="f2" name="shape.h"/>
            """,
            new Dictionary<string, string> { ["/src/shape.h"] = Header },
            ["_wrapp0000", "_wrapp0001"],
            includes
        );
        return batch.Document.ReasonToRunAlone(0) is { } reason ? reason with { Header = "" } : null;
    }
}
