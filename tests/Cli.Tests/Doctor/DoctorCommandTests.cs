using System.Text.Json;
using Wrapgen.Cli.Tests.CastXmlCache;

namespace Wrapgen.Cli.Tests.Doctor;

public sealed class DoctorCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Programs_that_work_and_a_cache_folder_leave_nothing_to_do()
    {
        var result = Doctor(
            ("castxml", "castxml version 0.5.1"),
            ("swig", "\nSWIG Version 4.1.0\n"),
            ("cmake", "cmake version 3.25.1")
        );

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var lines = result.Output.Split('\n');
        Assert.StartsWith("wrapgen 0.2.0 (", lines[0], StringComparison.Ordinal);
        Assert.Equal($"ok       castxml   0.5.1, {_folder["castxml"]}", lines[1]);
        Assert.Equal($"ok       SWIG      4.1.0, {_folder["swig"]}", lines[2]);
        Assert.Equal($"ok       CMake     3.25.1, {_folder["cmake"]}", lines[3]);
        Assert.StartsWith(
            $"ok       cache     {_folder["cache"]}: does not exist yet, writable, file system ",
            lines[4],
            StringComparison.Ordinal
        );
        Assert.False(Directory.Exists(_folder["cache"]));
    }

    [Theory]
    [InlineData("castxml", "castxml version 0.3.9", 1, "problem", "0.3.9 is too old")]
    [InlineData("castxml", "Segmentation fault", 1, "problem", "does not print a version")]
    [InlineData("swig", "SWIG Version 3.0.12", 0, "warning", "3.0.12 is too old")]
    [InlineData("cmake", "cmake version 3.16.3", 0, "warning", "3.16.3 is too old")]
    public void A_program_that_is_too_old_is_told_with_a_cure(
        string program,
        string prints,
        int exitCode,
        string state,
        string finding
    )
    {
        var result = Doctor([
            .. new[] { ("castxml", "castxml version 0.5.1"), ("swig", "4.1.0"), ("cmake", "3.25.1") }.Where(tool =>
                tool.Item1 != program
            ),
            (program, prints),
        ]);

        Assert.Equal(exitCode, result.ExitCode);
        var lines = result.Output.Split('\n').ToList();
        var line = lines.FindIndex(text => text.StartsWith(state, StringComparison.Ordinal));
        Assert.Contains(finding, lines[line], StringComparison.Ordinal);
        Assert.NotEmpty(lines[line + 1].Trim());
        Assert.Contains($"{exitCode} problem{(exitCode == 1 ? "" : "s")}, ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_does_not_exist_is_a_problem()
    {
        var result = CommandLine.Run("doctor", "--castxml", _folder["nowhere"], "--cache-dir", _folder["cache"]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(
            $"problem  castxml   {_folder["nowhere"]} is not a program",
            result.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("Correct --castxml.", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cache_folder_is_examined_without_a_trace()
    {
        Directory.CreateDirectory(_folder["cache", "entries"]);
        _folder.Write("cache/entries/one", new string('x', 1000));
        using var json = JsonDocument.Parse(Doctor(["--format", "json"], ("castxml", "0.5.1")).Output);

        var check = Assert.Single(
            json.RootElement.GetProperty("checks").EnumerateArray(),
            item => item.GetProperty("name").GetString() == "cache"
        );
        var cache = check.GetProperty("folder");
        Assert.True(cache.GetProperty("exists").GetBoolean());
        Assert.True(cache.GetProperty("writable").GetBoolean());
        Assert.True(cache.GetProperty("locks").GetBoolean());
        Assert.Equal(1000, cache.GetProperty("bytes").GetInt64());
        Assert.True(cache.GetProperty("free_bytes").GetInt64() > 0);
        Assert.Empty(Directory.EnumerateFiles(_folder["cache", "staging"]));
    }

    [Fact]
    public void A_cache_path_that_is_a_file_cannot_be_written()
    {
        _folder.Write("cache", "");

        var result = Doctor(("castxml", "0.5.1"), ("swig", "4.1.0"), ("cmake", "3.25.1"));

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(
            $"warning  cache     {_folder["cache"]}: does not exist yet, not writable",
            result.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("Nothing can be stored", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_without_a_backend_is_a_problem()
    {
        var result = CommandLine.Run("doctor", "--cache-dir", "gopher://cache");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("problem  cache     gopher://cache", result.Output, StringComparison.Ordinal);
        Assert.Contains("No cache backend handles this address.", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Remote_caches_are_asked()
    {
        var there = Directory.CreateDirectory(_folder["there"]).FullName;

        var result = Doctor(
            ["--remote", $"file://{there} http://127.0.0.1:9/cache"],
            ("castxml", "0.5.1"),
            ("swig", "4.1.0"),
            ("cmake", "3.25.1")
        );

        Assert.Equal(0, result.ExitCode);
        Assert.Contains($"ok       remote    file://{there} answers\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("warning  remote    http://127.0.0.1:9/cache: ", result.Output, StringComparison.Ordinal);
        Assert.Contains("Builds do without it.", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_remote_without_a_protocol_is_a_problem()
    {
        var result = Doctor(["--remote", "gopher://cache"], ("castxml", "0.5.1"));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("problem  remote    gopher://cache", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_the_program_and_every_check()
    {
        using var json = JsonDocument.Parse(
            Doctor(
                ["--format", "json"],
                ("castxml", "castxml version 0.5.1"),
                ("swig", "3.0"),
                ("cmake", "3.25.1")
            ).Output
        );
        var root = json.RootElement;

        Assert.Equal("0.2.0", root.GetProperty("version").GetString());
        Assert.Equal((0, 1), (root.GetProperty("problems").GetInt32(), root.GetProperty("warnings").GetInt32()));
        var checks = root.GetProperty("checks").EnumerateArray().ToList();
        Assert.Equal(
            ["castxml ok", "SWIG warning", "CMake ok", "cache ok"],
            checks.Select(item => $"{item.GetProperty("name")} {item.GetProperty("state")}")
        );
        Assert.Equal("0.5.1", checks[0].GetProperty("version").GetString());
        Assert.Equal(_folder["castxml"], checks[0].GetProperty("path").GetString());
        Assert.False(checks[0].TryGetProperty("cure", out _));
        Assert.StartsWith(
            "Install SWIG 4.0 or later",
            checks[1].GetProperty("cure").GetString(),
            StringComparison.Ordinal
        );
    }

    private ToolResult Doctor(params (string Program, string Prints)[] programs) => Doctor([], programs);

    /// <summary>Examines stand-ins that print these texts.</summary>
    private ToolResult Doctor(string[] options, params (string Program, string Prints)[] programs)
    {
        var arguments = new List<string> { "doctor", "--cache-dir", _folder["cache"] };
        foreach (var (program, prints) in programs)
        {
            Checkout.WriteProgram(_folder[program], $"echo '{prints}'\n");
            arguments.AddRange(["--" + program, _folder[program]]);
        }
        return CommandLine.Run([.. arguments, .. options]);
    }
}
