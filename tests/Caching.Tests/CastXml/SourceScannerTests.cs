using System.Text;
using Wrapgen.Caching.CastXml;

namespace Wrapgen.Caching.Tests.CastXml;

public sealed class SourceScannerTests
{
    [Theory]
    [InlineData("#include <a/b.h>", "Angled a/b.h")]
    [InlineData("  #  include \"b.h\"", "Quoted b.h")]
    [InlineData("#include_next <b.h>", "Angled b.h")]
    [InlineData("#import \"b.h\"", "Quoted b.h")]
    [InlineData("#include /* why */ <b.h>", "Angled b.h")]
    [InlineData("#include \\\n <b.h>", "Angled b.h")]
    [InlineData("/* before */ #include <b.h>", "Angled b.h")]
    [InlineData("#include HEADER", "Computed ")]
    [InlineData("#if __has_include(<b.h>)", "AngledProbe b.h")]
    [InlineData("#if X && __has_include_next ( \"b.h\" )", "QuotedProbe b.h")]
    [InlineData("#ifdef __has_include", "")]
    [InlineData("text #include <b.h>", "")]
    [InlineData("#included <b.h>", "")]
    [InlineData("#define include <b.h>", "")]
    public void Mentions_of_files_are_found(string line, string expected)
    {
        var scan = SourceScanner.Scan(Encoding.UTF8.GetBytes($"int x;\n{line}\nint y;\n"));
        Assert.Equal(expected, string.Join(", ", scan.Includes.Select(include => $"{include.Form} {include.Name}")));
        Assert.False(scan.HasOpaqueProbes);
    }

    [Theory]
    [InlineData("__has_include(MACRO)", true)]
    [InlineData("__has_include(__FILE__)", true)]
    [InlineData("__has_embed(\"x\")", true)]
    [InlineData("defined(__has_include)", false)]
    public void Probes_that_need_the_preprocessor_are_told(string text, bool opaque) =>
        Assert.Equal(opaque, SourceScanner.Scan(Encoding.UTF8.GetBytes($"#if {text}\n")).HasOpaqueProbes);

    [Theory]
    [InlineData("__DATE__", true)]
    [InlineData("x(__TIME__)", true)]
    [InlineData("__TIMESTAMP__", true)]
    [InlineData("MY__DATE__", false)]
    [InlineData("__TIME__S", false)]
    public void Time_macros_are_told(string text, bool uses) =>
        Assert.Equal(uses, SourceScanner.Scan(Encoding.UTF8.GetBytes(text)).UsesTime);

    [Fact]
    public void Any_bytes_are_scanned()
    {
        var random = new Random(20261122);
        string[] pieces =
        [
            "#",
            "include",
            " ",
            "<",
            ">",
            "\"",
            "\n",
            "__has_include",
            "(",
            "/*",
            "*/",
            "__TIME__",
            "\\",
            "a",
        ];
        for (var i = 0; i < 5000; i++)
            SourceScanner.Scan(
                Encoding.UTF8.GetBytes(
                    string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]))
                )
            );
    }
}
