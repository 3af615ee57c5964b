using BenchmarkDotNet.Attributes;
using Wrapgen.Emitters.Swig;
using Wrapgen.Pipeline;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Modelling;
using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Benchmarks;

/// <summary>From an open document to models and text, with the largest document of the largest module.</summary>
[MemoryDiagnoser]
public class ModellingBenchmarks : IDisposable
{
    private readonly ParsingStage _parsing = new();
    private ModuleOptions _options = null!;
    private ModellingStage _modelling = null!;
    private string _xml = "";
    private List<IdxContent> _contents = [];
    private IdxContent _own = null!;
    private AliasTable _table = null!;
    private SubmoduleModel _model = null!;
    private string[] _types = [];

    [GlobalSetup]
    public void Setup()
    {
        _options = BenchmarkTree.Instance.Module;
        _modelling = new ModellingStage(_options.Profile, _options.Warnings);
        _contents = [.. _options.SubmoduleOrder.Select(ReadAliases)];
        _table = AliasTable.From(_contents);
        _xml = _options.SubmoduleOrder.Select(PathOf).MaxBy(path => new FileInfo(path).Length)!;
        _own = _contents.Single(content => content.Submodule == Path.GetFileNameWithoutExtension(_xml));
        _model = Model();
        if (_model.Classes.Count == 0)
            throw new InvalidOperationException("Nothing was modelled.");
        _types =
        [
            .. _contents
                .SelectMany(content => content.Lines)
                .SelectMany(line =>
                    new[] { line.CppType, "::" + line.CppType + " const &", "std::vector<" + line.CppType + "> *" }
                ),
        ];
    }

    /// <summary>The wrapping typedefs of a document, which the other submodules of its module need.</summary>
    [Benchmark]
    public int Aliases()
    {
        using var document = _parsing.Open(_xml);
        return _modelling.ReadAliases(_own.Submodule, document).Lines.Count;
    }

    /// <summary>Opens and models the document.</summary>
    [Benchmark(Baseline = true)]
    public SubmoduleModel Model()
    {
        using var document = _parsing.Open(_xml);
        return _modelling.Run(_own, document, _table);
    }

    /// <summary>Prints the model.</summary>
    [Benchmark]
    public long Emit() => new InterfaceEmitter().Emit(_model, _options).Sum(file => (long)file.Content.Length);

    /// <summary>Builds the table of all aliases of a module.</summary>
    [Benchmark]
    public object BuildAliasTable() => AliasTable.From(_contents);

    /// <summary>Looks up every wrapped type of the module by value, by reference, and in a container.</summary>
    [Benchmark]
    public int LookUpAliases()
    {
        var lookup = new AliasLookup(_table.For(_own), _options.Profile);
        var length = 0;
        foreach (var type in _types)
            length += lookup.Find(type).Text.Length;
        return length;
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _parsing.Dispose();
        GC.SuppressFinalize(this);
    }

    private string PathOf(string submodule) =>
        Path.Combine(_options.LibraryDirectory, "castxml_inputs", submodule + ".xml");

    private IdxContent ReadAliases(string submodule)
    {
        using var document = _parsing.Open(PathOf(submodule));
        return _modelling.ReadAliases(submodule, document);
    }
}
