namespace Wrapgen.Cli.Tests;

/// <summary>
/// Everything that the program makes from <c>examples/shapes</c>, compared with the files in
/// <c>tests/Fixtures/shapes</c>: a change of output shows in the diff of a commit. <c>UPDATE_GOLDEN=1 dotnet test</c>
/// rewrites them.
/// </summary>
public sealed class ShapesGoldenTests : IDisposable
{
    private static readonly string[] Styles = ["compat", "strict"];

    private readonly ShapesBuild _build = new();

    public void Dispose() => _build.Dispose();

    [Fact]
    public void Every_product_is_as_recorded()
    {
        Succeed("build", "--quiet", "--manifest", _build.WriteManifest());
        foreach (var style in Styles)
            MakeStubs(style);

        var golden = new GoldenFolder("shapes");
        var products = Products();
        if (GoldenFolder.Updates)
            golden.Rewrite(products);
        Assert.Equal(golden.Names(), products.Keys);
        Assert.All(products, product => Assert.Equal(golden.Read(product.Key), product.Value));
    }

    private void MakeStubs(string style) =>
        Succeed(
            "stubs",
            "--style",
            style,
            "--pyi_dir",
            Path.Combine(_build.Path, "stubs-" + style),
            "--pkl_dir",
            _build.Store,
            "--index_list_file",
            _build.WriteIndexList(),
            "--prune",
            "--profile",
            ShapesBuild.Profile,
            "--source-map",
            "include=" + Path.Combine(ShapesBuild.Example, "include")
        );

    /// <summary>Text by path: interface files, key indexes and stubs of both styles, but no copy of an input.</summary>
    private SortedDictionary<string, string> Products()
    {
        var files = Directory
            .EnumerateFiles(_build.Interfaces)
            .Where(path => !path.EndsWith(".mdx", StringComparison.Ordinal))
            .Concat(Directory.EnumerateFiles(_build.Store, "*.index.txt"))
            .Concat(Styles.SelectMany(style => Directory.EnumerateFiles(Path.Combine(_build.Path, "stubs-" + style))));
        return new SortedDictionary<string, string>(
            files.ToDictionary(
                path => Path.GetRelativePath(_build.Path, path).Replace('\\', '/'),
                path => File.ReadAllText(path).Replace(_build.Path, "<build>", StringComparison.Ordinal)
            ),
            StringComparer.Ordinal
        );
    }

    private static void Succeed(params string[] arguments) =>
        Assert.Equal(new ToolResult(0, "", ""), CommandLine.Run(arguments));
}
