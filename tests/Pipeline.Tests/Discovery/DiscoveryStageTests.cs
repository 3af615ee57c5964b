using Wrapgen.Pipeline.Discovery;
using Wrapgen.Pipeline.Model;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Tests.Discovery;

/// <summary>Submodules, their order, and the alias files that a run reads.</summary>
public class DiscoveryStageTests
{
    [Theory]
    [InlineData("b.idx\na.idx\n", "", "b a")]
    [InlineData("b.idx\na.idx\n", "a;b", "a b")]
    [InlineData("b.idx\na.idx\nc.idx\n", "a", "a b c")]
    [InlineData("a.idx\nb.idx\na.idx\n", "", "a b")]
    [InlineData("a.idx\nb.idx\n", "b;;b;a", "b a")]
    [InlineData("a.idx\n", "elsewhere;a", "elsewhere a")]
    [InlineData("other.mdx\na.idx\n", "", "a")]
    [InlineData("%\n", "", "")]
    public void The_order_list_comes_first_then_what_it_lacks(string mdx, string order, string expected)
    {
        using var work = new TemporaryFolder();
        var path = work.Write("Module.mdx", mdx);
        foreach (var name in new[] { "a", "b", "c" })
            work.Write($"castxml_inputs/{name}.xml", "");
        var module = DiscoveryStage.Run(path, work.Path, order.Split(';'));

        Assert.Equal(
            ("Module", expected),
            (module.Name, string.Join(' ', module.Ordered.Select(submodule => submodule.Name)))
        );
        Assert.All(
            module.Submodules,
            submodule => Assert.Equal(work["castxml_inputs", submodule.Name + ".xml"], submodule.Xml)
        );
        Assert.All(
            module.Submodules,
            submodule =>
                Assert.Equal(work["castxml_inputs", submodule.Name + "SwigInterface.h.in"], submodule.HeaderTemplate)
        );
    }

    [Fact]
    public void A_submodule_without_XML_is_said_with_its_line()
    {
        using var work = new TemporaryFolder();
        var path = work.Write("Module.mdx", "%\nitkA.idx\n");
        var diagnostic = Documents.DiagnosticOf(() => DiscoveryStage.Run(path, work.Path, []));

        Assert.Equal(("WG1004", path, 2), (diagnostic.Code, diagnostic.File, diagnostic.Line));
        Assert.Contains("'itkA'", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Alias_files_are_read_in_loading_order_each_index_once()
    {
        using var work = new TemporaryFolder();
        var own = work.Write("Own.mdx", "own.idx\nBase.mdx\n");
        var other = work.Write("Other.mdx", "other.idx\nBase.mdx\nOwn.mdx\n");
        work.Write("Base.mdx", "base.idx\nOther.mdx\n");
        work.Write("base.idx", "{itk::Base<A, B>} {itkBase} {base}\n");
        work.Write("other.idx", "{itk::Other} {itkOther} {other}\n\n{x} {y} {other}\n");
        var contents = DiscoveryStage.ReadAliases(
            [own, other],
            new Dictionary<string, IdxContent> { ["own"] = new("own", [new("T", "itkOwn")]) }
        );

        Assert.Equal(
            ["own: T=itkOwn", "base: itk::Base<A, B>=itkBase", "other: itk::Other=itkOther x=y"],
            contents.Select(content =>
                $"{content.Submodule}: {string.Join(' ', content.Lines.Select(line => $"{line.CppType}={line.SwigName}"))}"
            )
        );
    }

    [Fact]
    public void A_missing_alias_file_is_said_with_the_line_that_names_it()
    {
        using var work = new TemporaryFolder();
        var path = work.Write("Module.mdx", "%\n%\nabsent.idx\n");

        Assert.Equal(
            ("WG1002", path, 3),
            Place(Documents.DiagnosticOf(() => DiscoveryStage.ReadAliases([path], Nothing)))
        );
    }

    [Fact]
    public void A_missing_nested_index_is_said()
    {
        using var work = new TemporaryFolder();
        var path = work.Write("Module.mdx", "Absent.mdx\n");

        Assert.Equal(
            ("WG1001", work["Absent.mdx"], 0),
            Place(Documents.DiagnosticOf(() => DiscoveryStage.ReadAliases([path], Nothing)))
        );
    }

    [Theory]
    [InlineData("{a} {b}\n", 1)]
    [InlineData("{a} {b} {c}\ngarbage\n", 2)]
    [InlineData("{a} {b} {c}\n\n{a} {b} {c\n", 3)]
    [InlineData("a} {b} {c}\n", 1)]
    public void An_alias_line_of_another_form_is_said(string text, int line)
    {
        using var work = new TemporaryFolder();
        var path = work.Write("Module.mdx", "bad.idx\n");
        work.Write("bad.idx", text);

        Assert.Equal(
            ("WG1003", work["bad.idx"], line),
            Place(Documents.DiagnosticOf(() => DiscoveryStage.ReadAliases([path], Nothing)))
        );
    }

    private static Dictionary<string, IdxContent> Nothing => [];

    private static (string, string, int) Place(Diagnostic diagnostic) =>
        (diagnostic.Code, diagnostic.File, diagnostic.Line);
}
