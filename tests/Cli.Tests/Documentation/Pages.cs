namespace Wrapgen.Cli.Tests.Documentation;

/// <summary>The pages that users read, by their paths in the checkout.</summary>
internal static class Pages
{
    public static IReadOnlyList<string> All { get; } =
    [
        "README.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        .. Markdown("docs", SearchOption.AllDirectories),
        .. Markdown("examples", SearchOption.AllDirectories),
        .. Markdown("benchmarks", SearchOption.TopDirectoryOnly),
        .. Markdown("src", SearchOption.AllDirectories),
    ];

    private static IEnumerable<string> Markdown(string folder, SearchOption option) =>
        Directory
            .EnumerateFiles(Repository.PathOf(folder), "*.md", option)
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(file =>
                !file.Split('/').Any(part => part is "bin" or "obj" or "node_modules" or "BenchmarkDotNet.Artifacts")
            )
            .Order(StringComparer.Ordinal);
}
