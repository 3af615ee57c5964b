using System.IO.Compression;
using Wrapgen.Cli.Tests.CastXmlCache;

namespace Wrapgen.Cli.Tests;

/// <summary>The current program on files that version 0.1.0 wrote (<c>tests/Fixtures/written-by-0.1.0.zip</c>).</summary>
public sealed class UpgradeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public UpgradeTests() =>
        ZipFile.ExtractToDirectory(Repository.PathOf("tests", "Fixtures", "written-by-0.1.0.zip"), _folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_store_has_the_same_models_as_its_dump()
    {
        var result = CommandLine.Run("diff", _folder["models.json"], _folder["store"], "--exit-code");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains(
            "Circle.shapesCircle",
            CommandLine.Run("store", "dump", "--store", _folder["store"]).Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("compat", "_proxies.pyi")]
    [InlineData("strict", "shapesCirclePython.pyi")]
    public void Stubs_are_made_from_a_store(string style, string stub)
    {
        var list = _folder.Write(
            "list.txt",
            string.Join(';', Directory.GetFiles(_folder["store"], "*.index.txt").Order(StringComparer.Ordinal))
        );

        var result = CommandLine.Run(
            "stubs",
            "--style",
            style,
            "--pyi_dir",
            _folder["stubs"],
            "--pkl_dir",
            _folder["store"],
            "--index_list_file",
            list,
            "--profile",
            ShapesBuild.Profile
        );

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("Circle", File.ReadAllText(_folder["stubs", stub]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cache_is_neither_used_nor_damaged()
    {
        using var bed = new CacheBed();
        Directory.Move(_folder["cache"], bed.Root);
        var entries = bed.Files("entries").ToDictionary(path => path, File.ReadAllBytes);
        Assert.NotEmpty(entries);

        bed.Expect("miss");
        bed.Expect("hit");
        var verified = bed.Wrapgen(["cache", "verify"]);

        Assert.Equal(0, verified.ExitCode);
        Assert.Contains(
            "0 were damaged and removed, 1 are of another version",
            verified.Output,
            StringComparison.Ordinal
        );
        Assert.All(entries, entry => Assert.Equal(entry.Value, File.ReadAllBytes(entry.Key)));
    }

    [Fact]
    public void Eviction_and_clearing_remove_a_cache()
    {
        var cache = _folder["cache"];
        var kept = Directory.CreateDirectory(Path.Combine(cache, "mine")).FullName;

        Assert.Equal(0, CommandLine.Run("cache", "evict", "0", "--cache-dir", cache).ExitCode);
        Assert.Empty(Directory.GetFiles(Path.Combine(cache, "entries"), "*", SearchOption.AllDirectories));
        Assert.Empty(Directory.GetFiles(Path.Combine(cache, "manifests"), "*", SearchOption.AllDirectories));

        Assert.Equal(0, CommandLine.Run("cache", "clear", "--cache-dir", cache).ExitCode);
        Assert.Equal([kept], Directory.GetDirectories(cache));
    }
}
