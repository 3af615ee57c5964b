using System.IO.Compression;
using System.Text;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Parsing;
using Wrapgen.Pipeline.Profiles;
using Wrapgen.Pipeline.Tests.Modelling;

namespace Wrapgen.Pipeline.Tests.Incremental;

/// <summary>The first module of examples/shapes in a folder of its own, ready to run.</summary>
internal sealed class ShapesModule : IDisposable
{
    private static readonly string Example = Path.Combine(Repository.Root, "examples", "shapes");
    private readonly TemporaryFolder _folder = new();

    public ShapesModule()
    {
        Directory.CreateDirectory(_folder["lib", "castxml_inputs"]);
        Directory.CreateDirectory(_folder["out"]);
        File.Copy(Path.Combine(Example, "castxml", "ShapesCore.mdx"), _folder["out", "ShapesCore.mdx"]);
        foreach (var template in Directory.EnumerateFiles(Path.Combine(Example, "wrapping", "ShapesCore"), "*.h.in"))
        {
            var name = Path.GetFileName(template).Replace("SwigInterface.h.in", "", StringComparison.Ordinal);
            File.Copy(template, _folder["lib", "castxml_inputs", name + "SwigInterface.h.in"]);
            using var source = new GZipStream(
                File.OpenRead(Path.Combine(Example, "castxml", name + ".xml.gz")),
                CompressionMode.Decompress
            );
            using var target = File.Create(Xml(name));
            source.CopyTo(target);
        }
        Options = new ModuleOptions
        {
            MdxFiles = [_folder["out", "ShapesCore.mdx"]],
            InterfaceDirectory = _folder["out"],
            LibraryDirectory = _folder["lib"],
            StoreDirectory = _folder["store"],
            SnakeCaseFile = _folder["out", "functions.txt"],
            Stamp = _folder["store", "ShapesCore.stamp"],
            Profile = ProfileFile.Find(Path.Combine(Example, "wrapping", "profile.json")),
            Parallelism = 2,
        };
    }

    public ModuleOptions Options { get; }

    /// <summary>How often a run had to read XML.</summary>
    public int ParsingStages { get; private set; }

    public string Xml(string submodule) => _folder["lib", "castxml_inputs", submodule + ".xml"];

    public string Store => _folder["store"];

    /// <summary>Runs the module; says which submodules were read and which were not.</summary>
    public string Run(bool force = false)
    {
        var runner = new ModuleRunner(
            [new PlainEmitter()],
            () =>
            {
                ParsingStages++;
                return new ParsingStage();
            }
        );
        var result = runner.Run(Options with { Force = force });
        return string.Join(
            ' ',
            result.Submodules.Where(submodule => !submodule.IsUnchanged).Select(submodule => submodule.Name)
        );
    }

    /// <summary>Every file below the folder that a run reads or writes, except the database and the record.</summary>
    public IEnumerable<string> Files() =>
        Directory
            .EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories)
            .Where(path =>
                !path.Contains(".db", StringComparison.Ordinal) && !path.EndsWith(".state", StringComparison.Ordinal)
            )
            .Order(StringComparer.Ordinal);

    /// <summary>Content of all products.</summary>
    public Dictionary<string, string> Products() => Files().ToDictionary(path => path, File.ReadAllText);

    public void Dispose() => _folder.Dispose();

    /// <summary>Writes alias files as later runs read them, and a text with the classes.</summary>
    private sealed class PlainEmitter : IModuleEmitter
    {
        public IEnumerable<OutputFile> Emit(SubmoduleModel submodule, ModuleOptions options)
        {
            var aliases = string.Concat(
                submodule.Aliases.Select(line => $"{{{line.CppType}}} {{{line.SwigName}}} {{{submodule.Name}}}\n")
            );
            var classes = string.Join(
                '\n',
                submodule.Classes.Select(type =>
                    $"{type.SwigName}: {string.Join(' ', type.Public.Concat(type.Private).Concat(type.Protected).Select(Submodules.Notation))}"
                )
            );
            yield return new OutputFile(
                Path.Combine(options.InterfaceDirectory, submodule.Name + ".idx"),
                Encoding.UTF8.GetBytes(aliases)
            );
            yield return new OutputFile(
                Path.Combine(options.InterfaceDirectory, submodule.Name + ".txt"),
                Encoding.UTF8.GetBytes(classes)
            );
        }

        public IEnumerable<OutputFile> EmitModule(IReadOnlyCollection<string> functions, ModuleOptions options)
        {
            yield return new OutputFile(options.SnakeCaseFile!, Encoding.UTF8.GetBytes(string.Join('\n', functions)));
        }
    }
}
