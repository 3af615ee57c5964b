using System.Reflection;
using Wrapgen.Batching;
using Wrapgen.Caching;
using Wrapgen.Emitters.Swig;
using Wrapgen.Pipeline;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Reporting;

namespace Wrapgen.Cli.Tests.Layering;

/// <summary>Code depends one way: between the projects, and between the folders of each.</summary>
public sealed class LayeringTests
{
    /// <summary>Every project of <c>src</c> with the projects that it may use.</summary>
    private static readonly Dictionary<string, string[]> Beneath = new(StringComparer.Ordinal)
    {
        ["Platform"] = [],
        ["Caching"] = ["Platform"],
        ["Pipeline"] = ["Platform"],
        ["Emitters"] = ["Pipeline", "Platform"],
        ["Reporting"] = ["Caching", "Emitters", "Pipeline", "Platform"],
        ["Batching"] = ["Caching", "Pipeline", "Platform"],
        ["Cli"] = ["Batching", "Caching", "Emitters", "Pipeline", "Platform", "Reporting"],
    };

    private static readonly Assembly[] Assemblies =
    [
        typeof(Diagnostic).Assembly,
        typeof(CachedRun).Assembly,
        typeof(ModuleRunner).Assembly,
        typeof(InterfaceEmitter).Assembly,
        typeof(ReportReader).Assembly,
        typeof(BatchRun).Assembly,
        typeof(Application).Assembly,
    ];

    [Fact]
    public void Every_project_has_its_layer()
    {
        var projects = Directory
            .GetFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetFileName(Path.GetDirectoryName(file)!));

        Assert.Equal(Beneath.Keys.Order(StringComparer.Ordinal), projects.Order(StringComparer.Ordinal));
        Assert.Equal(
            Beneath.Keys.Order(StringComparer.Ordinal),
            Assemblies.Select(ProjectOf).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Projects_use_only_those_beneath_them()
    {
        var wrong =
            from assembly in Assemblies
            from used in assembly.GetReferencedAssemblies()
            where used.Name!.StartsWith("Wrapgen.", StringComparison.Ordinal)
            let project = used.Name!["Wrapgen.".Length..]
            where !Beneath[ProjectOf(assembly)].Contains(project)
            select $"{ProjectOf(assembly)} uses {project}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Folders_are_namespaces()
    {
        var wrong =
            from project in Beneath.Keys
            from file in Directory.EnumerateFiles(
                Repository.PathOf("src", project),
                "*.cs",
                SearchOption.AllDirectories
            )
            let folder = Path.GetRelativePath(Repository.PathOf("src"), Path.GetDirectoryName(file)!)
            where !folder.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj")
            let expected = "namespace Wrapgen." + folder.Replace(Path.DirectorySeparatorChar, '.') + ";"
            where !File.ReadLines(file).Contains(expected)
            select $"{file}: no {expected}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void No_folders_use_each_other()
    {
        var graph = new NamespaceGraph(Assemblies);

        Assert.Contains("Wrapgen.Pipeline.Parsing", graph.Names);
        var cycles = string.Join("\n\n", graph.Cycles());
        Assert.True(cycles.Length == 0, cycles);
    }

    private static string ProjectOf(Assembly assembly) =>
        assembly.GetName().Name is { } name && name.StartsWith("Wrapgen.", StringComparison.Ordinal)
            ? name["Wrapgen.".Length..]
            : "Cli";
}
