using System.Text.RegularExpressions;

namespace Wrapgen.Reporting.Tests;

/// <summary>Folders and projects depend on each other in one direction only.</summary>
public partial class LayeringTests
{
    [Theory]
    [InlineData("Reporting")]
    [InlineData("Cli")]
    public void Folders_of_a_project_form_no_cycle(string project)
    {
        var uses = Uses(project);
        var order = new List<string>();
        while (order.Count < uses.Count)
        {
            var next = uses.Where(folder => !order.Contains(folder.Key) && folder.Value.All(order.Contains)).ToList();
            Assert.True(
                next.Count > 0,
                $"These folders use each other: {string.Join(", ", uses.Keys.Except(order).Order(StringComparer.Ordinal))}"
            );
            order.AddRange(next.Select(folder => folder.Key));
        }
        Assert.NotEmpty(order);
    }

    [Fact]
    public void Libraries_do_not_use_the_command_line()
    {
        var wrong =
            from file in Sources("Reporting")
            where File.ReadAllText(file).Contains("Wrapgen.Cli", StringComparison.Ordinal)
            select file;

        Assert.Empty(wrong);
    }

    /// <summary>The folders of a project with those that they use; the project's own folder is the empty name.</summary>
    private static Dictionary<string, HashSet<string>> Uses(string project)
    {
        var uses = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var file in Sources(project))
        {
            var text = File.ReadAllText(file);
            var folder = Namespace().Match(text).Groups[1].Value.TrimStart('.');
            if (!uses.TryGetValue(folder, out var used))
                uses[folder] = used = new(StringComparer.Ordinal);
            foreach (Match use in Use().Matches(text))
                if (use.Groups[1].Value == project && use.Groups[2].Value.TrimStart('.') is var name && name != folder)
                    used.Add(name);
        }
        return uses;
    }

    private static IEnumerable<string> Sources(string project)
    {
        var root = Path.Combine(Repository.Root, "src", project);
        return Directory
            .EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(root, file).Split('/', '\\')[0] is not ("obj" or "bin"));
    }

    [GeneratedRegex(@"^namespace Wrapgen\.\w+((?:\.\w+)*);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^using (?:static )?Wrapgen\.(\w+)((?:\.\w+)*);", RegexOptions.Multiline)]
    private static partial Regex Use();
}
