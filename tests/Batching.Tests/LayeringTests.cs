using System.Text.RegularExpressions;

namespace Wrapgen.Batching.Tests;

/// <summary>A folder is a namespace, and folders import one another in one direction.</summary>
public sealed partial class LayeringTests
{
    private static readonly string Root = Path.Combine(Repository.Root, "src", "Batching");

    /// <summary>What each folder may import.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Units"] = [],
        ["Results"] = [],
        ["Planning"] = ["Units"],
        ["Graphs"] = ["Units"],
        ["Equality"] = ["Units", "Graphs"],
        ["Running"] = ["Units", "Results", "Planning", "Graphs", "Equality"],
    };

    [Fact]
    public void Folders_import_only_what_lies_beneath_them()
    {
        foreach (var folder in Folders())
        foreach (var file in Directory.GetFiles(Path.Combine(Root, folder), "*.cs"))
        {
            var text = File.ReadAllText(file);
            Assert.Contains($"\nnamespace Wrapgen.Batching.{folder};\n", "\n" + text, StringComparison.Ordinal);
            Assert.All(
                Import().Matches(text).Select(match => match.Groups[1].Value),
                import => Assert.Contains(import, Allowed[folder])
            );
        }
    }

    [Fact]
    public void Every_folder_has_its_row() =>
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), Folders().Order(StringComparer.Ordinal));

    private static IEnumerable<string> Folders() =>
        Directory.GetDirectories(Root).Select(path => Path.GetFileName(path)).Except(["bin", "obj"]);

    [GeneratedRegex(@"^using Wrapgen\.Batching\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex Import();
}
