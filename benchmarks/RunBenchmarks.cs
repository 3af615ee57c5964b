using BenchmarkDotNet.Attributes;
using Wrapgen.Emitters.Swig;
using Wrapgen.Pipeline;
using Wrapgen.Pipeline.Building;

namespace Wrapgen.Benchmarks;

/// <summary>Whole runs in this process: one module, and all of them; cold, and unchanged.</summary>
[MemoryDiagnoser]
public class RunBenchmarks
{
    private readonly ModuleRunner _runner = new([new InterfaceEmitter()]);
    private ModuleOptions _module = null!;
    private BuildPlan _plan = null!;
    private BuildPlan _forced = null!;

    [GlobalSetup]
    public void Setup()
    {
        var tree = BenchmarkTree.Instance;
        _module = tree.Module;
        _plan = tree.Plan;
        _forced = BuildPlan.Of(
            tree.Manifest,
            BuildManifestFile.Read(tree.Manifest),
            options => options with { Force = true }
        );
        Build();
        if (Read(UnchangedBuild()) != 0)
            throw new InvalidOperationException("An unchanged build reads XML.");
        if (!UnchangedModule().Submodules.All(submodule => submodule.IsUnchanged))
            throw new InvalidOperationException("An unchanged run reads XML.");
    }

    [Benchmark]
    public ModuleResult UnchangedModule() => _runner.Run(_module);

    [Benchmark(Baseline = true)]
    public ModuleResult Module() => _runner.Run(_module with { Force = true });

    [Benchmark]
    public ModuleResult ModuleOnOneCore() => _runner.Run(_module with { Force = true, Parallelism = 1 });

    [Benchmark]
    public IReadOnlyList<ModuleOutcome> UnchangedBuild() =>
        new BuildRunner([new InterfaceEmitter()]).Run(_plan, Environment.ProcessorCount, new NoObserver());

    [Benchmark]
    public IReadOnlyList<ModuleOutcome> Build() =>
        new BuildRunner([new InterfaceEmitter()]).Run(_forced, Environment.ProcessorCount, new NoObserver());

    private static int Read(IEnumerable<ModuleOutcome> outcomes) =>
        outcomes.SelectMany(outcome => outcome.Result!.Submodules).Count(submodule => !submodule.IsUnchanged);
}
