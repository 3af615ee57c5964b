using BenchmarkDotNet.Attributes;
using Scriban;
using Wrapgen.Emitters.Stubs;
using Wrapgen.Emitters.Stubs.Compat;
using Wrapgen.Emitters.Stubs.Session;
using Wrapgen.Emitters.Stubs.Templates;
using Wrapgen.Emitters.Swig;
using Wrapgen.Pipeline.Building;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Storage;

namespace Wrapgen.Benchmarks;

/// <summary>The stub run over the whole tree, and Scriban alone.</summary>
[MemoryDiagnoser]
public class StubBenchmarks
{
    private StubOptions _options = null!;
    private ClassModel[] _models = [];
    private Template _proxy = null!;
    private TemplateRenderer _renderer = null!;
    private CompatHints _hints = null!;

    [GlobalSetup]
    public void Setup()
    {
        var tree = BenchmarkTree.Instance;
        var outcomes = new BuildRunner([new InterfaceEmitter()]).Run(
            tree.Plan,
            Environment.ProcessorCount,
            new NoObserver()
        );
        var common = tree.Plan.Modules[0].Options;
        var list = Path.Combine(tree.Folder, "index-list.txt");
        string[] excluded = ["stdcomplex", "stdnumeric_limits"];
        File.WriteAllText(
            list,
            string.Join(
                ';',
                outcomes
                    .SelectMany(outcome => outcome.Result!.Submodules)
                    .Where(item => !excluded.Contains(item.Name))
                    .Select(item => item.Manifest)
            )
        );
        _options = new StubOptions
        {
            OutputDirectory = common.StubDirectory!,
            StoreDirectory = common.StoreDirectory,
            IndexListFile = list,
            Profile = common.Profile,
        };
        using (var store = ModelStore.OpenForReading(common.StoreDirectory))
            _models = [.. store.ReadAll().Select(row => row.Decode())];
        _renderer = new TemplateRenderer();
        _hints = new CompatHints("", diagnostic => throw new InvalidOperationException(diagnostic.ToString()));
        _proxy = new TemplateSet(null).Load("class_proxy.pyi.sbn");
        Run(force: true);
        if (Unchanged() != 0)
            throw new InvalidOperationException("An unchanged run renders stubs.");
    }

    /// <summary>Runs when nothing has changed since the last run.</summary>
    [Benchmark(Baseline = true)]
    public int Unchanged() => Run(force: false);

    /// <summary>Renders everything; the existing stubs are equal.</summary>
    [Benchmark]
    public int Forced() => Run(force: true);

    /// <summary>Renders and writes everything.</summary>
    [Benchmark]
    public int Cold()
    {
        Directory.Delete(_options.OutputDirectory, recursive: true);
        return Run(force: true);
    }

    /// <summary>Renders and writes everything in the strict style.</summary>
    [Benchmark]
    public int StrictCold()
    {
        var options = _options with
        {
            OutputDirectory = _options.OutputDirectory + "-strict",
            Style = "strict",
            Force = true,
        };
        if (Directory.Exists(options.OutputDirectory))
            Directory.Delete(options.OutputDirectory, recursive: true);
        return new StubRun(options, diagnostic => throw new InvalidOperationException(diagnostic.ToString()))
            .Run()
            .Rendered;
    }

    [Benchmark]
    public object ParseTemplate() => new TemplateSet(null).Load("class_proxy.pyi.sbn");

    /// <summary>Renders every class with one template.</summary>
    [Benchmark]
    public long RenderProxies()
    {
        long length = 0;
        foreach (var model in _models)
            length += _renderer.Render(_proxy, new ClassView(model, _options.Profile, _hints)).Length;
        return length;
    }

    private int Run(bool force) =>
        new StubRun(
            _options with
            {
                Force = force,
            },
            diagnostic => throw new InvalidOperationException(diagnostic.ToString())
        )
            .Run()
            .Rendered;
}
