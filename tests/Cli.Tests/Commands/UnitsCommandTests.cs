using System.Text.Json;

namespace Wrapgen.Cli.Tests.Commands;

/// <summary><c>wrapgen castxml --units</c> with real castxml: what it prints, and what it leaves.</summary>
public sealed class UnitsCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Units_run_together_and_then_come_from_the_cache()
    {
        var units = Units(("one", ""), ("two", ""), ("apart", "#define A\n"));
        string[] command = ["castxml", "--units", units, "--jobs", "1", "--explain", "--cache-dir", _folder["cache"]];

        new Transcript("units")
            .Hide(_folder.Path, "<folder>")
            .Run(0, command)
            .Note("Everything is up to date.")
            .Run(0, command)
            .Note("A header that two of three units include has changed.")
            .Run(0, [.. EditHeader(command)])
            .Note("XML of their own.")
            .Run(0, [.. command, "--slices", "--quiet"])
            .IsRecorded();
        Assert.All(["one", "two", "apart"], name => Assert.Contains("<CastXML", Xml(name), StringComparison.Ordinal));
    }

    [Fact]
    public void A_unit_that_does_not_compile_fails_alone()
    {
        var units = Units(("one", ""), ("broken", "#error it is broken\n"), ("two", ""));

        new Transcript("units-broken")
            .Hide(_folder.Path, "<folder>")
            .Run(1, "castxml", "--units", units, "--jobs", "1", "--explain", "--no-cache")
            .IsRecorded();
        Assert.False(File.Exists(_folder["broken.xml"]));
        Assert.All(["one", "two"], name => Assert.Contains("<WrapgenUnit", Xml(name), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--batch", "0")]
    [InlineData("--batch", "some")]
    [InlineData("--jobs", "0")]
    [InlineData("--memory", "-1")]
    [InlineData("--verify", "x")]
    public void A_wrong_value_is_an_error(string option, string value)
    {
        var result = CommandLine.Run("castxml", "--units", _folder.Write("u.json", "[]"), option, value);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"'{value}'", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[{\"directory\": \"/\"}]")]
    [InlineData("[")]
    public void A_units_file_that_is_not_sound_is_reported_with_its_place(string text)
    {
        var file = _folder.Write("u.json", text);
        var result = CommandLine.Run("castxml", "--units", file);
        Assert.Equal(1, result.ExitCode);
        Assert.Matches(
            $@"^{System.Text.RegularExpressions.Regex.Escape(file)}(\(\d+\))?: error WG76\d\d: ",
            result.Error
        );
    }

    private string Xml(string name) => File.ReadAllText(_folder[$"{name}.xml"]);

    private string[] EditHeader(string[] command)
    {
        File.AppendAllText(_folder["shared.h"], "struct Added {};\n");
        return command;
    }

    private string Units(params (string Name, string Text)[] units)
    {
        Assert.SkipWhen(Tool.Find("castxml") is null || Tool.Find("c++") is null, "needs castxml and a C++ compiler");
        _folder.Write("shared.h", "#pragma once\ntemplate <typename T> struct Shared { T value; };\n");
        var entries = units.Select(unit =>
        {
            var include = unit.Text.StartsWith("#define", StringComparison.Ordinal) ? "" : "#include \"shared.h\"\n";
            var type = include.Length > 0 ? "Shared<int>" : "int";
            var source = _folder.Write(
                $"{unit.Name}.cxx",
                $"{unit.Text}{include}namespace _wrapping_ {{ namespace wrappers {{ using {unit.Name} = {type}; }} }}\n"
            );
            return new
            {
                directory = _folder.Path,
                file = source,
                output = _folder[$"{unit.Name}.xml"],
                command = $"castxml -o {_folder[$"{unit.Name}.xml"]} --castxml-output=1 --castxml-start _wrapping_ --castxml-cc-gnu c++ {source}",
            };
        });
        return _folder.Write("units.json", JsonSerializer.Serialize(entries));
    }
}
