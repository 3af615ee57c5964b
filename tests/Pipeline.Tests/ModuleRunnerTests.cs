using System.Text;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Parsing;
using Wrapgen.Pipeline.Profiles;

namespace Wrapgen.Pipeline.Tests;

/// <summary>A module run as a whole: what it touches, and in which order it works.</summary>
public class ModuleRunnerTests
{
    [Fact]
    public void A_module_with_nothing_to_do_makes_no_XML_reader()
    {
        using var module = new SmallModule();
        var runner = new ModuleRunner(
            [new Recorder()],
            () => throw new InvalidOperationException("an XML reader was made")
        );
        var result = runner.Run(Options(module), TestContext.Current.CancellationToken);

        Assert.Empty(result.Submodules);
        Assert.True(File.Exists(module.Stamp));
        Assert.Equal("()", File.ReadAllText(module.SnakeCase));
    }

    [Fact]
    public void Submodules_are_written_in_the_order_of_the_list()
    {
        using var module = SmallModule.Example();
        var emitter = new Recorder();
        var result = Run(emitter, Options(module) with { SubmoduleOrder = ["itkFilter"] });

        Assert.Equal(["itkFilter", "itkSize"], result.Submodules.Select(submodule => submodule.Name));
        Assert.Equal(["itkFilter", "itkSize"], emitter.Submodules);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void A_constructor_is_written_once_in_a_module_whoever_is_ready_first(int parallelism)
    {
        using var module = new SmallModule();
        var order = Enumerable.Range(0, 12).Select(number => $"itkS{(number * 7) % 12:D2}").ToArray();
        foreach (var name in order.Order(StringComparer.Ordinal))
            module.Add(name, WithConstructor());
        var emitter = new Recorder();
        Run(emitter, Options(module) with { SubmoduleOrder = order, Parallelism = parallelism });

        Assert.Equal(order, emitter.Submodules);
        Assert.Equal([order[0]], emitter.Constructors);
    }

    [Fact]
    public void The_names_of_functions_are_sorted_and_named_once()
    {
        using var module = SmallModule.Example();
        Run(new Recorder(), Options(module));

        Assert.Equal("(filter)", File.ReadAllText(module.SnakeCase));
    }

    [Theory]
    [InlineData("itkSize")]
    [InlineData("itkFilter")]
    public void A_failure_in_any_submodule_writes_nothing(string broken)
    {
        using var module = SmallModule.Example();
        File.WriteAllText(module.Xml(broken), "<CastXML format=\"1\">");

        Assert.Equal("WG2001", Documents.DiagnosticOf(() => Run(new Recorder(), Options(module))).Code);
        Assert.Empty(module.Products());
    }

    [Fact]
    public void Temporary_files_of_a_killed_run_go_when_they_are_old()
    {
        using var module = SmallModule.Example();
        var options = Options(module);
        var old = Leftover("itkSize.i.0123456789abcdef.tmp", DateTime.UtcNow.AddHours(-1));
        var young = Leftover("itkSize.i.0123456789abcdee.tmp", DateTime.UtcNow);

        Run(new Recorder(), options);

        Assert.Equal((false, true), (File.Exists(old), File.Exists(young)));

        string Leftover(string name, DateTime time)
        {
            var path = Path.Combine(Directory.CreateDirectory(options.InterfaceDirectory).FullName, name);
            File.WriteAllText(path, "");
            File.SetLastWriteTimeUtc(path, time);
            return path;
        }
    }

    [Fact]
    public void A_document_in_a_circle_is_said()
    {
        using var module = new SmallModule();
        module.Add(
            "itkCircle",
            new CastXmlText().Add(
                "<Class id=\"_50\" name=\"C\" context=\"_50\"/><Typedef id=\"_51\" name=\"T\" type=\"_50\" context=\"_4\"/>"
            )
        );
        var diagnostic = Documents.DiagnosticOf(() => Run(new Recorder(), Options(module)));

        Assert.Equal(("WG2005", module.Xml("itkCircle")), (diagnostic.Code, diagnostic.File));
    }

    private static ModuleResult Run(Recorder emitter, ModuleOptions options) =>
        new ModuleRunner([emitter], () => new ParsingStage()).Run(options);

    private static CastXmlText WithConstructor()
    {
        var text = new CastXmlText();
        var holder = text.Class("Foo");
        text.Wrap("itkFoo", holder);
        text.Declare("Constructor", "Foo", "", holder, text.Arguments("int|x"));
        return text;
    }

    private static ModuleOptions Options(SmallModule module) =>
        new()
        {
            MdxFiles = [module.Mdx],
            InterfaceDirectory = module.Interfaces,
            LibraryDirectory = module.Library,
            StoreDirectory = module.Store,
            SnakeCaseFile = module.SnakeCase,
            Stamp = module.Stamp,
            Profile = BuiltInProfiles.Itk,
        };

    /// <summary>Remembers what it is given.</summary>
    private sealed class Recorder : IModuleEmitter
    {
        public List<string> Submodules { get; } = [];

        public List<string> Constructors { get; } = [];

        public IEnumerable<OutputFile> Emit(SubmoduleModel submodule, ModuleOptions options)
        {
            Submodules.Add(submodule.Name);
            if (
                submodule.Classes.Any(type =>
                    type.Public.Contains(new WrappedConstructor("itkFoo", [new WrappedParameter("int", "x")]))
                )
            )
                Constructors.Add(submodule.Name);
            yield return new OutputFile(
                Path.Combine(options.InterfaceDirectory, submodule.Name + ".idx"),
                new byte[] { 10 }
            );
        }

        public IEnumerable<OutputFile> EmitModule(IReadOnlyCollection<string> functions, ModuleOptions options)
        {
            yield return new OutputFile(
                options.SnakeCaseFile!,
                Encoding.UTF8.GetBytes($"({string.Join(' ', functions)})")
            );
        }
    }
}
