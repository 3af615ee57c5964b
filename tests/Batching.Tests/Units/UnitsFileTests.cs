using System.Text;
using Wrapgen.Batching.Units;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Batching.Tests.Units;

public sealed class UnitsFileTests
{
    [Fact]
    public void An_entry_has_its_command_as_a_list_or_as_a_line()
    {
        var entries = Parse(
            """
            [ // two ways to say the same
              { "directory": "/build", "arguments": ["castxml", "-o", "a b.xml", "a.cxx"], "file": "a.cxx", "output": "a b.xml" },
              { "directory": "/build", "command": "castxml -o 'a b.xml' a.cxx", "extra": 1 },
            ]
            """
        );
        Assert.Equal(entries[0].Command, entries[1].Command);
        Assert.Equal(["castxml", "-o", "a b.xml", "a.cxx"], entries[0].Command);
        Assert.Equal("/build", entries[0].Directory);
        Assert.Equal([2, 3], entries.Select(entry => entry.Line));
    }

    [Fact]
    public void A_command_of_a_build_that_runs_castxml_through_the_cache_is_one_of_castxml()
    {
        var entry = Parse(
            """[{ "directory": "/b", "command": "/bin/wrapgen castxml --keep --depfile /b/u.d castxml -o u.xml u.cxx" }]"""
        )[0];
        Assert.Equal(["castxml", "-o", "u.xml", "u.cxx"], entry.Command);
        Assert.Equal("/b/u.d", entry.Depfile);
        Assert.True(entry.KeepsUnchanged);
    }

    [Theory]
    [InlineData("{}", "units.json(1): error WG7601")]
    [InlineData("[\n1]", "units.json(2): error WG7601")]
    [InlineData("[\n{\"directory\": 1}]", "units.json(2): error WG7601")]
    [InlineData("[\n{},\n{]", "units.json(2): error WG7602")]
    [InlineData("[\n\n{\"directory\":\"/b\"\n:]", "units.json(4): error WG7601")]
    [InlineData("[{\"directory\": \"/b\"}]", "\"arguments\" or \"command\"")]
    [InlineData("[{\"directory\": \"/b\", \"command\": \"a\", \"arguments\": [\"a\"]}]", "either")]
    [InlineData("[{\"directory\": \"/b\", \"arguments\": []}]", "empty")]
    [InlineData("[{\"directory\": \"/b\", \"command\": \"wrapgen castxml --evict 3\"}]", "'--evict'")]
    [InlineData("[{\"directory\": \"/b\", \"command\": \"wrapgen castxml --keep\"}]", "missing")]
    public void What_is_wrong_is_said_with_its_line(string text, string expected)
    {
        var failure = Assert.Throws<WrapgenException>(() => Parse(text));
        Assert.Contains(expected, failure.Diagnostic.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("castxml a.cxx", "no output")]
    [InlineData("castxml -o a.xml", "no source")]
    [InlineData("env -Z castxml -o a.xml a.cxx", "environment prefix")]
    public void A_command_needs_a_source_and_an_output(string command, string expected)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("units.json", $$"""[{ "directory": ".", "command": "{{command}}" }]""");
        var failure = Assert.Throws<WrapgenException>(() => UnitList.Read(path, keepsUnchanged: false));
        Assert.Equal("WG7602", failure.Diagnostic.Code);
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_entries_cannot_write_the_same_output()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(
            "units.json",
            """
            [{ "directory": ".", "command": "castxml -o a.xml a.cxx" },
             { "directory": ".", "command": "castxml -o ./a.xml b.cxx" }]
            """
        );
        var failure = Assert.Throws<WrapgenException>(() => UnitList.Read(path, keepsUnchanged: false));
        Assert.Contains("(2): error WG7603", failure.Message, StringComparison.Ordinal);
        Assert.Contains("line 1", failure.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<UnitEntry> Parse(string text) =>
        UnitsFile.Parse(Encoding.UTF8.GetBytes(text), "units.json");
}
