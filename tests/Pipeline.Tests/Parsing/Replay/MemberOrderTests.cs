using System.Text.RegularExpressions;
using Wrapgen.Pipeline.Parsing.Replay;

namespace Wrapgen.Pipeline.Tests.Parsing.Replay;

public partial class MemberOrderTests
{
    private const string Header = """
        class Shape : public Base {
          using Alias = int;
          using Base::First; using Base::operator=;
          itkNewMacro(Shape);
          void Second();
          using typename Base::Third;
        };
        """;

    [Theory]
    // Numbered in one go: the order is the ids', also where an explicit specialization brings its own line.
    [InlineData("A:1 B:90 C:2", "A B C")]
    // The first id is apart: castxml met that member early, and its line tells where it belongs.
    [InlineData("B:5! A:1 C:9", "A B C")]
    [InlineData("C:20! A:1 B:5", "A B C")]
    [InlineData("A:1! B:5 C:9", "A B C")]
    [InlineData("C:9! A:5! B:7", "A B C")]
    // Met just before the others: the number is next to theirs, the line is not.
    [InlineData("C:20 A:1 B:5", "A B C")]
    [InlineData("B:8 C:20 A:1", "A B C")]
    // What the compiler declares stays behind.
    [InlineData("B:20! A:1 C:1*", "A B C")]
    [InlineData("C:1* A:5 B:7", "A B C")]
    [InlineData("C:1*! A:5 B:7", "A B C")]
    // From a base class: the line of the using declaration counts.
    [InlineData("First:900@! A:1 Second:5", "A First Second")]
    [InlineData("Third:900@! A:1 Second:5", "A Second Third")]
    [InlineData("=:900@! A:1 Second:5", "A = Second")]
    // Overloads of one using declaration are in the order of the base class.
    [InlineData("First:910@! First:900@! A:1 Second:5", "A First First Second")]
    // No using declaration names it: it stays where its id puts it.
    [InlineData("Other:900@! A:1 Second:5", "Other A Second")]
    public void Members_come_back_to_the_order_of_declaration(string members, string expected) =>
        Assert.Equal(expected, string.Join(' ', NamesIn(members)));

    [Fact]
    public void Members_of_one_macro_follow_a_class_where_they_came_in_one_go() =>
        Assert.Equal(["New", "Another", "Clone"], NamesIn("Another:4! New:4 Clone:4", "New:14 Another:14 Clone:14"));

    [Fact]
    public void Members_of_one_line_that_no_class_explains_make_the_unit_run_alone()
    {
        using var batch = Open("Another:4! New:4 Clone:4", "New:14 Another:14 Copy:14");
        Assert.Equal(
            new AloneReason(AloneCause.SharedLine, "Shape", "4"),
            batch.Document.ReasonToRunAlone(0)! with
            {
                Header = "",
            }
        );
        using var other = Open("Another:4! New:5 Clone:6", "New:14 Another:14 Copy:14");
        Assert.Null(other.Document.ReasonToRunAlone(0));
    }

    private static IEnumerable<string> NamesIn(string members, string others = "")
    {
        using var batch = Open(members, others);
        Assert.Null(batch.Document.ReasonToRunAlone(0));
        var slice = batch.Slice();
        var inOrder = ListOfMembers().Match(slice).Groups[1].Value.Split(' ');
        return inOrder.Select(id => Regex.Match(slice, $"id=\"{id}\" name=\"([^\"]*)\"").Groups[1].Value);
    }

    /// <summary>A batch of two units that both wrap a class with members of two kinds: with <c>!</c>, those that castxml met early.</summary>
    private static SmallBatch Open(string members, string others)
    {
        var shape = Members(members, "_20", 100);
        var square = Members(others, "_21", 300);
        var elements = $"""
            <Namespace id="_1" name="_wrapp0000" context="_3" members="_4"/>
            <Namespace id="_2" name="_wrapp0001" context="_3" members="_5"/>
            <Namespace id="_4" name="wrappers" context="_1" members="_6"/>
            <Namespace id="_5" name="wrappers" context="_2" members="_7"/>
            <Typedef id="_6" name="shape" type="_20" context="_4" location="f1:3" file="f1" line="3"/>
            <Typedef id="_7" name="square" type="_21" context="_5" location="f1:3" file="f1" line="3"/>
            <Class id="_20" name="Shape" context="_3" location="f2:1" file="f2" line="1" members="{shape.Ids}"/>
            <Class id="_21" name="Square" context="_3" location="f3:1" file="f3" line="1" members="{square.Ids}" bases="_20"/>
            <Class id="_22" name="Base" context="_3" location="f3:1" file="f3" line="1"/>
            <Namespace id="_3" name="::"/>
            {shape.Elements}{square.Elements}<File id="f1" name="a.cxx"/>
            <File id="f2" name="shape.h"/>
            <File id="f3" name="square.h"/>
            """;
        var headers = new Dictionary<string, string>
        {
            ["/src/shape.h"] = Header,
            ["/src/square.h"] = new string('\n', 13) + "  itkNewMacro(Square);\n" + new string('\n', 900),
        };
        return SmallBatch.Open(elements, headers, ["_wrapp0000", "_wrapp0001"]);
    }

    /// <summary>Members like <c>Name:line</c>, with <c>!</c> for an early id, <c>*</c> for the compiler's, <c>@</c> for a base class's.</summary>
    private static (string Ids, string Elements) Members(string members, string scope, int firstId)
    {
        var (ids, elements) = (new List<string>(), "");
        var file = scope == "_20" ? "f2" : "f3";
        foreach (var (index, member) in members.Split(' ', StringSplitOptions.RemoveEmptyEntries).Index())
        {
            var id = $"_{firstId + (member.Contains('!') ? 2 * index : 50 + index)}";
            var (name, line) = (member.Split(':')[0], member.Split(':')[1].Trim('!', '*', '@'));
            var context = member.Contains('@') ? "_22" : scope;
            var artificial = member.Contains('*') ? " artificial=\"1\"" : "";
            ids.Add(id);
            elements +=
                $"<Method id=\"{id}\" name=\"{name}\" context=\"{context}\" location=\"{file}:{line}\" file=\"{file}\" line=\"{line}\"{artificial}/>\n";
        }
        return (string.Join(' ', ids), elements);
    }

    [GeneratedRegex("name=\"Shape\"[^>]* members=\"([^\"]*)\"")]
    private static partial Regex ListOfMembers();
}
