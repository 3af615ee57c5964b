using Wrapgen.Pipeline.Parsing.Replay;
using Wrapgen.Pipeline.Profiles;
using Wrapgen.Platform.Freshness;

namespace Wrapgen.Cli.Tests;

/// <summary>Module runs whose submodules refer to batches, on the shapes example.</summary>
public sealed class UnitReferenceTests : IDisposable
{
    private readonly ShapesBuild _build = new();

    public void Dispose() => _build.Dispose();

    [Fact]
    public void Modules_from_references_have_the_products_of_modules_from_XML()
    {
        using var other = new ShapesBuild().RunModules();
        ReferToBatches();
        _build.RunModules();
        Assert.NotEmpty(Products(_build));
        Assert.Equal(Products(other), Products(_build));
    }

    /// <summary>A unit may move to another batch when other units change.</summary>
    [Fact]
    public void A_module_does_not_look_for_a_batch_when_the_content_of_its_units_is_the_same()
    {
        _build.RunModules();
        ReferToBatches();
        Directory.Delete(BatchFolder, recursive: true);
        _build.RunModules();
        Assert.Contains("WG2008", RunAnew("ShapesCore").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_module_runs_when_the_content_of_a_unit_is_another()
    {
        ReferToBatches();
        _build.RunModules();
        var unit = _build.Xml("ShapesCore", "shapesSize");
        var text = File.ReadAllText(unit);
        var digit = text.IndexOf("content=\"", StringComparison.Ordinal) + "content=\"".Length;
        var changed = text.ToCharArray();
        changed[digit] = changed[digit] == '0' ? '1' : '0';
        File.WriteAllText(unit, new string(changed));
        var result = CommandLine.Run(_build.ModuleArguments("ShapesCore"));
        Assert.Contains("WG2009", result.Error, StringComparison.Ordinal);
    }

    private string BatchFolder => Path.Combine(_build.Path, "batches");

    private ToolResult RunAnew(string module) => CommandLine.Run([.. _build.ModuleArguments(module), "--force"]);

    /// <summary>Gives each submodule a batch of its own, and a file that refers to it.</summary>
    private void ReferToBatches()
    {
        var profile = ProfileFile.Find(ShapesBuild.Profile);
        var settings = BatchSettings.For(profile, _build.Path) with
        {
            // Headers only tell members that one line or a using declaration brings in. Those of the machine that
            // made the XML need not be here.
            ReadHeader = header =>
                header.StartsWith(_build.Path, StringComparison.Ordinal)
                    ? File.ReadAllBytes(Path.Combine(ShapesBuild.Example, Path.GetRelativePath(_build.Path, header)))
                    : [],
        };
        foreach (
            var xml in Directory
                .GetFiles(Path.Combine(_build.Path, "modules"), "*.xml", SearchOption.AllDirectories)
                .Where(path => path.Contains("castxml_inputs", StringComparison.Ordinal))
        )
        {
            var units = new[] { new BatchUnit(profile.WrappingNamespaces[0], xml) };
            using var batch = BatchDocument.Open(xml, units, settings);
            var content = ContentReference.To(File.ReadAllBytes(xml));
            var reference = Assert.Single(BatchKeeper.Keep(batch, [0], [content], BatchFolder));
            Assert.NotNull(reference);
            File.WriteAllBytes(xml, reference.ToXml(xml));
        }
    }

    private static SortedDictionary<string, string> Products(ShapesBuild build) =>
        new(
            Directory
                .GetFiles(build.Interfaces)
                .Concat(Directory.GetFiles(build.Store, "*.index.txt"))
                .ToDictionary(path => Path.GetFileName(path), File.ReadAllText),
            StringComparer.Ordinal
        );
}
