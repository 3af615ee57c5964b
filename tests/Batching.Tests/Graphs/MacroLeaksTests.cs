using Wrapgen.Batching.Graphs;

namespace Wrapgen.Batching.Tests.Graphs;

public sealed class MacroLeaksTests
{
    private const string Guard = "#pragma once\n";

    [Theory]
    [InlineData("#define MODE 1", Guard + "#ifdef MODE\nint a;\n#endif", true)]
    [InlineData("#undef MODE", Guard + "int a[MODE];", true)]
    [InlineData("#define OTHER 1", Guard + "#ifdef MODE\nint a;\n#endif", false)]
    [InlineData("int MODE();", Guard + "int b = MODE();", false)]
    public void A_macro_of_another_units_header_reaches_what_is_read_later(string first, string second, bool leaks)
    {
        using var folder = new TemporaryFolder();
        var (one, two) = (folder.Write("one.h", Guard + first), folder.Write("two.h", second));
        var found = Leaks(folder, [one], [two]).Find([Source(folder, 1), two], out var changed);
        Assert.Equal(leaks ? one : null, found);
        Assert.Equal(leaks ? two : "", changed);
        // The first unit reads nothing behind the headers of the second.
        Assert.Null(Leaks(folder, [one], [two]).Find([Source(folder, 0), one], out _));
    }

    [Theory]
    [InlineData(Guard, false)]
    [InlineData("", true)]
    public void A_header_that_both_read_first_is_safe_if_it_is_read_once(string guard, bool leaks)
    {
        using var folder = new TemporaryFolder();
        var shared = folder.Write("shared.h", guard + "#ifdef MODE\nint a;\n#endif");
        var one = folder.Write("one.h", Guard + "#define MODE");
        var found = Leaks(folder, [shared, one], [shared]).Find([Source(folder, 1), shared], out _);
        Assert.Equal(leaks ? one : null, found);
    }

    [Fact]
    public void A_header_that_is_read_again_is_safe_in_the_units_before_the_macro()
    {
        using var folder = new TemporaryFolder();
        var again = folder.Write("again.h", "#ifdef MODE\nint a;\n#endif");
        var late = folder.Write("late.h", Guard + "#define MODE");
        var leaks = Leaks(folder, [again], [late, again]);
        Assert.Null(leaks.Find([Source(folder, 0), again], out _));
        Assert.Equal(late, leaks.Find(["/elsewhere.cxx", again], out _));
    }

    [Theory]
    [InlineData("#include \"part.h\"\n", false)]
    [InlineData("#include \"part.h\"\n#include \"part.h\"\n", true)]
    [InlineData("#include PART\n#include \"part.h\"\n", true)]
    public void A_part_without_guard_is_read_once_when_its_only_includer_is(string includes, bool leaks)
    {
        using var folder = new TemporaryFolder();
        var part = folder.Write("part.h", "#ifdef MODE\nint a;\n#endif");
        var whole = folder.Write("whole.h", Guard + includes);
        var one = folder.Write("one.h", Guard + "#define MODE");
        string[] files = [folder["batch.cxx"], Source(folder, 0), Source(folder, 1), whole, one, part];
        var nodes = files.Select((file, node) => $"header_{node} [ label=\"{file[1..]}\"];\n");
        var graph = IncludeGraph.TryParse(
            string.Concat(nodes)
                + "header_0 -> header_1\nheader_0 -> header_2\nheader_1 -> header_3\nheader_1 -> header_4\n"
                + "header_2 -> header_3\nheader_3 -> header_5\n",
            files
        )!;
        var found = new MacroLeaks(graph, new HeaderTexts(["_wrapping_"]), files[0], [folder.Path]).Find(
            [Source(folder, 1), whole, part],
            out _
        );
        Assert.Equal(leaks ? one : null, found);
    }

    [Fact]
    public void Headers_of_the_compiler_are_independent_of_their_order()
    {
        using var folder = new TemporaryFolder();
        var one = folder.Write("one.h", Guard + "#define MODE");
        var two = folder.Write("two.h", Guard + "#ifdef MODE\nint a;\n#endif");
        var leaks = Leaks(folder, [one], [two], directories: ["/nowhere"]);
        Assert.Null(leaks.Find([Source(folder, 1), two], out _));
    }

    private static string Source(TemporaryFolder folder, int unit) => folder[$"{unit}.cxx"];

    private static MacroLeaks Leaks(
        TemporaryFolder folder,
        string[] first,
        string[] second,
        IReadOnlyCollection<string>? directories = null
    )
    {
        string[] files = [folder["batch.cxx"], Source(folder, 0), Source(folder, 1), .. first.Union(second)];
        var nodes = files.Select((file, node) => $"header_{node} [ label=\"{file[1..]}\"];\n");
        string[] edges =
        [
            "header_0 -> header_1\nheader_0 -> header_2\n",
            .. first.Select(header => $"header_1 -> header_{Array.IndexOf(files, header)}\n"),
            .. second.Select(header => $"header_2 -> header_{Array.IndexOf(files, header)}\n"),
        ];
        var graph = IncludeGraph.TryParse(string.Concat(nodes.Concat(edges)), files)!;
        return new MacroLeaks(graph, new HeaderTexts(["_wrapping_"]), files[0], directories ?? [folder.Path]);
    }
}
