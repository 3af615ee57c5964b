using System.Text.Json;
using Wrapgen.Emitters.Swig;
using Wrapgen.Pipeline;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Profiles;

namespace Wrapgen.Emitters.Tests.Swig;

/// <summary>Small modules of the corpus, from the compressed XML to the files of the reference.</summary>
public class CorpusTests
{
    private static readonly string Corpus = Path.Combine(Repository.Shared, "corpus");
    private static readonly string Golden = Path.Combine(Repository.Shared, "golden");

    [Theory]
    [InlineData("ITKIOPNG")]
    [InlineData("ITKVoronoi")]
    [InlineData("ITKImageCompose")]
    [InlineData("ITKCurvatureFlow")]
    public void A_module_equals_the_reference(string name)
    {
        Assert.SkipUnless(Repository.HasShared, Repository.SharedMissing);
        using var work = new TemporaryFolder();
        var (mdx, submodules) = Module(name);
        Prepare(work, submodules);
        new ModuleRunner([new InterfaceEmitter()]).Run(
            new ModuleOptions
            {
                MdxFiles = [.. mdx.Select(file => work["typedefs", file])],
                InterfaceDirectory = work["typedefs"],
                LibraryDirectory = work["lib"],
                StoreDirectory = work["store"],
                SnakeCaseFile = work["snake_case.py"],
                SubmoduleOrder = submodules,
                Profile = BuiltInProfiles.Itk,
                Warnings = new WarningOptions
                {
                    Disabled = new HashSet<int> { 1, 3, 51, 52, 53, 54 },
                },
            }
        );

        Assert.Equal(
            File.ReadAllText(Path.Combine(Golden, "snake_case", name + "_snake_case.py")),
            File.ReadAllText(work["snake_case.py"])
        );
        foreach (var submodule in submodules)
        {
            Assert.Equal(
                File.ReadAllText(Path.Combine(Golden, "idx", submodule + ".idx")),
                File.ReadAllText(work["typedefs", submodule + ".idx"])
            );
            Assert.Equal(
                File.ReadAllText(Path.Combine(Golden, "swig_h", submodule + "SwigInterface.h")),
                File.ReadAllText(work["typedefs", submodule + "SwigInterface.h"])
            );
            Assert.Equal(
                File.ReadAllText(Path.Combine(Golden, "index", submodule + ".index.txt")),
                File.ReadAllText(work["store", submodule + ".index.txt"])
            );
            Assert.Equal(
                Declarations(Path.Combine(Golden, "i", submodule + ".i")),
                Declarations(work["typedefs", submodule + ".i"])
            );
        }
    }

    private static (string[] Mdx, string[] Submodules) Module(string name)
    {
        using var modules = JsonDocument.Parse(File.ReadAllText(Path.Combine(Corpus, "modules.json")));
        var module = modules
            .RootElement.EnumerateArray()
            .Single(module => module.GetProperty("module").GetString() == name);
        return (Strings(module.GetProperty("mdx")), Strings(module.GetProperty("submodules")));
    }

    private static string[] Strings(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString()!)];

    private static void Prepare(TemporaryFolder work, string[] submodules)
    {
        Directory.CreateDirectory(work["typedefs"]);
        Directory.CreateDirectory(work["lib", "castxml_inputs"]);
        foreach (
            var file in Directory
                .EnumerateFiles(Path.Combine(Corpus, "mdx"))
                .Concat(Directory.EnumerateFiles(Path.Combine(Golden, "idx")))
        )
            File.Copy(file, work["typedefs", Path.GetFileName(file)]);
        foreach (var submodule in submodules)
        {
            File.Delete(work["typedefs", submodule + ".idx"]);
            File.Copy(
                Path.Combine(Corpus, "xml", submodule + ".xml.gz"),
                work["lib", "castxml_inputs", submodule + ".xml"]
            );
            var header = submodule + "SwigInterface.h.in";
            File.Copy(Path.Combine(Corpus, "inputs", header), work["lib", "castxml_inputs", header]);
        }
    }

    /// <summary>Directives and C++ classes: the goldens keep no comments and no bodies of Python functions.</summary>
    private static IEnumerable<string> Declarations(string path)
    {
        var isInClass = false;
        foreach (var line in File.ReadLines(path).Select(line => line.TrimEnd()).Where(line => line.Length > 0))
        {
            if (line.TrimStart().StartsWith("class ", StringComparison.Ordinal) && line.EndsWith('{'))
                isInClass = true;
            if (
                isInClass
                || line.StartsWith("%import", StringComparison.Ordinal)
                || line.StartsWith("%include", StringComparison.Ordinal)
                || line.StartsWith("%rename", StringComparison.Ordinal)
                || line.StartsWith("%apply", StringComparison.Ordinal)
            )
                yield return line;
            if (line.Trim() == "};")
                isInClass = false;
        }
    }
}
