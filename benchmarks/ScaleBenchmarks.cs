using System.Globalization;
using BenchmarkDotNet.Attributes;
using Wrapgen.Emitters.Swig;
using Wrapgen.Pipeline;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Modelling;
using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Benchmarks;

/// <summary>
/// A module of up to 10,000 copies of one document: the cost must grow with their number, and memory must not.
/// </summary>
[MemoryDiagnoser]
public class ScaleBenchmarks
{
    private const int SmallestXml = 40_000;

    private ModuleOptions _options = null!;

    [Params(100, 1000, 10_000)]
    public int Submodules { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var tree = BenchmarkTree.Instance;
        var folder = Path.Combine(tree.Folder, "scale-" + Submodules.ToString(CultureInfo.InvariantCulture));
        var inputs = Directory.CreateDirectory(Path.Combine(folder, "lib", "castxml_inputs")).FullName;
        var source = tree.XmlFiles.Last(file => file.Length > SmallestXml).FullName;
        var text = File.ReadAllText(source);
        var aliases = ReadAliases(source);
        var names = Enumerable
            .Range(0, Submodules)
            .Select(number => "scale" + number.ToString("D5", CultureInfo.InvariantCulture))
            .ToList();
        foreach (var name in names)
        {
            File.WriteAllText(Path.Combine(inputs, name + ".xml"), SyntheticXml.Rename(text, aliases, name[5..]));
            File.WriteAllText(Path.Combine(inputs, name + "SwigInterface.h.in"), "");
        }
        var mdx = Path.Combine(folder, "Scale.mdx");
        File.WriteAllText(mdx, string.Concat(names.Select(name => name + ".idx\n")));
        _options = tree.Module with
        {
            MdxFiles = [mdx],
            InterfaceDirectory = folder,
            LibraryDirectory = Path.Combine(folder, "lib"),
            StoreDirectory = Path.Combine(folder, "store"),
            SubmoduleOrder = [],
            Stamp = Path.Combine(folder, "Scale.stamp"),
            Force = true,
        };
    }

    [Benchmark]
    public int Module() => new ModuleRunner([new InterfaceEmitter()]).Run(_options).Submodules.Count;

    [Benchmark]
    public int UnchangedModule() =>
        new ModuleRunner([new InterfaceEmitter()]).Run(_options with { Force = false }).Submodules.Count;

    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(_options.InterfaceDirectory, recursive: true);

    private static IdxContent ReadAliases(string xml)
    {
        using var parsing = new ParsingStage();
        using var document = parsing.Open(xml);
        return new ModellingStage(BenchmarkTree.Instance.Profile, new WarningOptions()).ReadAliases("scale", document);
    }
}
