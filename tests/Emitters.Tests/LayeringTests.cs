using System.Text.RegularExpressions;

namespace Wrapgen.Emitters.Tests;

/// <summary>Data flows one way: Discovery, Parsing, Modelling, Storage, Emission; stages do not import each other against it.</summary>
public partial class LayeringTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Model"] = [],
        ["Diagnostics"] = ["Model"],
        ["Profiles"] = ["Model", "Diagnostics"],
        ["Discovery"] = ["Model", "Diagnostics"],
        ["Parsing"] = ["Model", "Diagnostics"],
        ["Modelling"] = ["Model", "Diagnostics", "Parsing"],
        ["Storage"] = ["Model", "Diagnostics"],
        ["Inspection"] = ["Model", "Diagnostics", "Discovery", "Parsing", "Modelling", "Storage"],
        ["Comparison"] = ["Model"],
        ["CastXmlCache"] = ["Diagnostics"],
    };

    [Fact]
    public void Stage_folders_import_only_what_lies_beneath_them()
    {
        var wrong =
            from folder in Allowed
            let path = Path.Combine(Repository.Root, "src", "Pipeline", folder.Key)
            where Directory.Exists(path)
            from file in Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories)
            from Match use in PipelineUse().Matches(File.ReadAllText(file))
            let used = use.Groups[1].Value
            where used != folder.Key && !folder.Value.Contains(used)
            select $"{file}: {used}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Projects_point_one_way()
    {
        var wrong =
            from project in new[] { ("Pipeline", "Wrapgen.(Emitters|Cli)"), ("Emitters", "Wrapgen.Cli") }
            from file in Directory.EnumerateFiles(
                Path.Combine(Repository.Root, "src", project.Item1),
                "*.cs",
                SearchOption.AllDirectories
            )
            where
                Regex.IsMatch(
                    File.ReadAllText(file),
                    $@"^\s*using\s+(static\s+)?{project.Item2}\b",
                    RegexOptions.Multiline
                )
            select file;

        Assert.Empty(wrong);
    }

    [GeneratedRegex(@"^\s*using\s+(?:static\s+)?Wrapgen\.Pipeline\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex PipelineUse();
}
