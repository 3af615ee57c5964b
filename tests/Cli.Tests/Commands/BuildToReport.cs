using System.Text.Json;
using System.Text.Json.Nodes;

namespace Wrapgen.Cli.Tests.Commands;

/// <summary>A build of the shapes example with every input that a report can have, made once for all tests.</summary>
public sealed class BuildToReport : IDisposable
{
    private readonly ShapesBuild _build = new();
    private readonly TemporaryFolder _folder = new();

    public BuildToReport()
    {
        Manifest = _build.WriteManifest();
        Expect(0, CommandLine.Run("build", "--manifest", Manifest, "--trace", Trace, "--quiet"));
        var stubs = CommandLine.Run(
            "stubs",
            "--style",
            "strict",
            "--report",
            "--json",
            "--pyi_dir",
            _folder["strict"],
            "--pkl_dir",
            Store,
            "--profile",
            ShapesBuild.Profile,
            "--index_list_file",
            Path.Combine(Store, "stub-manifests.txt")
        );
        Expect(0, stubs);
        _folder.Write("stubs.json", stubs.Output);
        _folder.Write("cache.json", CacheStatistics(hits: 90, notRecorded: 7, headerChanged: 3));
        WarnOfType();
    }

    public string Manifest { get; }

    public string Trace => _folder["trace.json"];

    public string Diagnostics => _folder["found.sarif"];

    public string Store => _build.Store;

    public string StubReport => _folder["stubs.json"];

    public string CacheFile => _folder["cache.json"];

    /// <summary>Options that give a report everything.</summary>
    public string[] Everything =>
        ["--manifest", Manifest, "--trace", Trace, "--diagnostics", Diagnostics, "--cache-stats", CacheFile];

    /// <summary>What <c>wrapgen cache stats --json</c> prints.</summary>
    public static string CacheStatistics(long hits, long notRecorded, long headerChanged) =>
        new JsonObject
        {
            ["roots"] = new JsonArray("/cache"),
            ["hits_l1"] = hits,
            ["hits_l2"] = 0,
            ["misses"] = new JsonObject
            {
                ["not_recorded"] = notRecorded,
                ["header_changed"] = headerChanged,
                ["shadowed"] = 0,
            },
            ["stores"] = notRecorded,
            ["errors"] = 0,
            ["entries"] = 10,
            ["bytes"] = 1_500_000,
            ["bytes_saved"] = hits * 1000,
            ["castxml_seconds_saved"] = hits / 2.0,
            ["oldest_use"] = null,
        }.ToJsonString();

    /// <summary>The JSON of a report made with these options.</summary>
    public static JsonElement Report(params IEnumerable<string> options)
    {
        var result = CommandLine.Run(["report", "--json", "-", .. options]);
        Expect(0, result);
        using var json = JsonDocument.Parse(result.Output);
        return json.RootElement.Clone();
    }

    /// <summary>The page of a report made with these options.</summary>
    public static string Page(string path, params IEnumerable<string> options)
    {
        Expect(0, CommandLine.Run(["report", "--output", path, .. options]));
        return File.ReadAllText(path);
    }

    public void Dispose()
    {
        _folder.Dispose();
        _build.Dispose();
    }

    /// <summary>
    /// A copy of the tree in which no index lists an alias file, so its type is not wrapped any more.
    /// </summary>
    private void WarnOfType()
    {
        using var build = new ShapesBuild().RunModules(2);
        var mdx = Path.Combine(build.Interfaces, "ShapesCore.mdx");
        File.WriteAllText(mdx, File.ReadAllText(mdx).Replace("shapesIndex.idx\n", "", StringComparison.Ordinal));
        Expect(
            0,
            CommandLine.Run([
                .. build.ModuleArguments("ShapesImaging"),
                "-w51",
                "-w52",
                "-w53",
                "-w54",
                "--diagnostic-format",
                "sarif",
                "--diagnostic-output",
                Diagnostics,
            ])
        );
    }

    private static void Expect(int exitCode, ToolResult result) =>
        Assert.True((result.ExitCode, result.Error) == (exitCode, ""), result.Error);
}
