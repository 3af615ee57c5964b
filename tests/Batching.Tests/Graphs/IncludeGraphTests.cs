using Wrapgen.Batching.Graphs;

namespace Wrapgen.Batching.Tests.Graphs;

public sealed class IncludeGraphTests
{
    private const string Dot = """
        digraph "dependencies" {
          header_1 [ shape="box", label="b/u.cxx"];
          header_0 [ shape="box", label="tmp/batch.cxx"];
          header_2 [ shape="box", label="s/a \"q\".h"];
          header_3 [ shape="box", label="s/b.h"];
          header_4 [ shape="box", label="b/v.cxx"];
          header_0 -> header_1
          header_0 -> header_4
          header_1 -> header_2
          header_2 -> header_3
          header_3 -> header_2
          header_4 -> header_3
        }
        """;

    private static readonly string[] Listed = ["/tmp/batch.cxx", "/b/u.cxx", "/s/a \"q\".h", "/s/b.h", "/b/v.cxx"];

    [Fact]
    public void A_unit_has_the_files_that_it_includes_in_the_order_of_inclusion()
    {
        var graph = IncludeGraph.TryParse(Dot, Listed)!;
        Assert.Equal(["/b/u.cxx", "/s/a \"q\".h", "/s/b.h"], graph.FilesOf("/b/u.cxx"));
        Assert.Equal(["/b/v.cxx", "/s/b.h", "/s/a \"q\".h"], graph.FilesOf("/b/v.cxx"));
        Assert.Null(graph.FilesOf("/b/w.cxx"));
        Assert.Equal(["/s/b.h"], graph.IncludedBy("/b/v.cxx"));
    }

    [Fact]
    public void A_label_that_may_stand_for_two_files_gives_no_graph() =>
        Assert.Null(IncludeGraph.TryParse(Dot, [.. Listed, "s/b.h"]));

    [Fact]
    public void A_label_that_stands_for_no_file_gives_no_graph() =>
        Assert.Null(IncludeGraph.TryParse(Dot, Listed[..^1]));

    [Fact]
    public void A_file_with_two_names_has_both()
    {
        using var folder = new TemporaryFolder();
        var header = folder.Write("a.h", "");
        var link = folder["link.h"];
        File.CreateSymbolicLink(link, header);
        var dot = $"header_0 [ label=\"{header[1..]}\"];\n";
        Assert.Equal([header, link], IncludeGraph.TryParse(dot, [header, link])!.FilesOf(header));
    }
}
