using System.Text.RegularExpressions;

namespace Wrapgen.Caching.Tests;

/// <summary>
/// What holds in the cache besides the rules for all projects: no folder uses the entry points above it, and only the
/// table of tools knows a tool.
/// </summary>
public sealed partial class LayeringTests
{
    private static readonly string Root = Path.Combine(Repository.Root, "src", "Caching");

    private static readonly Dictionary<string, string[]> Imports = Directory
        .GetDirectories(Root)
        .Select(path => Path.GetFileName(path))
        .Where(folder => folder is not ("bin" or "obj"))
        .ToDictionary(folder => folder, ImportsOf);

    [Fact]
    public void No_folder_uses_the_doors_above_it()
    {
        var doors = Directory.GetFiles(Root, "*.cs").Select(path => Path.GetFileNameWithoutExtension(path)).ToArray();
        var pattern = new Regex($@"\b({string.Join('|', doors)})\b", RegexOptions.CultureInvariant);
        foreach (var folder in Imports.Keys)
        foreach (var file in Directory.GetFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories))
            Assert.DoesNotMatch(pattern, Code(file));
    }

    [Fact]
    public void Only_the_folder_of_a_tool_and_the_table_name_it()
    {
        foreach (var tool in (string[])["CastXml", "Swig"])
        foreach (var folder in Imports.Keys.Where(folder => folder != tool))
        {
            Assert.DoesNotContain(tool, Imports[folder]);
            foreach (var file in Directory.GetFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories))
                Assert.DoesNotContain(tool, Code(file), StringComparison.OrdinalIgnoreCase);
        }
    }

    private static string[] ImportsOf(string folder) =>
        [
            .. Directory
                .GetFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
                .SelectMany(file => Import().Matches(File.ReadAllText(file)))
                .Select(match => match.Groups[1].Value)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>The text without comments.</summary>
    private static string Code(string file) => Comment().Replace(File.ReadAllText(file), "");

    [GeneratedRegex(@"^using Wrapgen\.Caching\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex(@"//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
