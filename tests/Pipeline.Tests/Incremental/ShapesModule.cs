using System.Text;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Parsing;
using Wrapgen.Pipeline.Profiles;
using Wrapgen.Pipeline.Tests.Modelling;

namespace Wrapgen.Pipeline.Tests.Incremental;

/// <summary>The first module of examples/shapes in a folder of its own, ready to run.</summary>
internal sealed class ShapesModule : IDisposable
{
    private const string Name = "ShapesCore";

    private readonly ShapesBuild _build = new(modules: 1);

    public ShapesModule() =>
        Options = new ModuleOptions
        {
            MdxFiles = _build.Mdx(Name),
            InterfaceDirectory = _build.Interfaces,
            LibraryDirectory = _build.Library(Name),
            StoreDirectory = _build.Store,
            SnakeCaseFile = Path.Combine(_build.Interfaces, "functions.txt"),
            Stamp = Path.Combine(_build.Store, Name + ".stamp"),
            Profile = ProfileFile.Find(ShapesBuild.Profile),
            Parallelism = 2,
        };

    public ModuleOptions Options { get; }

    /// <summary>How often a run had to read XML.</summary>
    public int ParsingStages { get; private set; }

    public string Xml(string submodule) => _build.Xml(Name, submodule);

    public string Store => _build.Store;

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
            .EnumerateFiles(_build.Path, "*", SearchOption.AllDirectories)
            .Where(path =>
                !path.Contains(".db", StringComparison.Ordinal) && !path.EndsWith(".state", StringComparison.Ordinal)
            )
            .Order(StringComparer.Ordinal);

    /// <summary>Content of all products.</summary>
    public Dictionary<string, string> Products() => Files().ToDictionary(path => path, File.ReadAllText);

    public void Dispose() => _build.Dispose();

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
