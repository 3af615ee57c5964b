using System.Collections.Concurrent;
using Wrapgen.Pipeline.Building;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Tests.Building;

public sealed class BuildQueueTests : IDisposable
{
    private readonly TemporaryFolder _work = new();
    private readonly Observer _observer = new();

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void A_module_runs_after_those_it_depends_on(int jobs)
    {
        // In reverse order; D needs A only through B.
        var plan = Plan("D: B C", "C: A", "B: A", "A:");
        var ended = new ConcurrentDictionary<string, bool>();

        var outcomes = new BuildQueue(plan, _observer).Run(
            jobs,
            module =>
            {
                foreach (var dependency in module.Dependencies)
                    Assert.True(ended.ContainsKey(plan.Modules[dependency].Options.ModuleName));
                ended[module.Options.ModuleName] = true;
                return Done(module);
            }
        );

        Assert.Equal(["D", "C", "B", "A"], outcomes.Select(outcome => outcome.Module));
        Assert.All(outcomes, outcome => Assert.NotNull(outcome.Result));
        Assert.Equal("A", _observer.StartedModules[0]);
        Assert.Equal("D", _observer.StartedModules[^1]);
        Assert.Equal(4, _observer.Outcomes.Count);
    }

    [Fact]
    public void As_many_modules_run_at_once_as_there_are_jobs_and_no_more()
    {
        using var two = new Barrier(2);
        int running = 0,
            most = 0;

        new BuildQueue(Plan("A:", "B:", "C:", "D:"), _observer).Run(
            2,
            module =>
            {
                var now = Interlocked.Increment(ref running);
                lock (_work)
                    most = Math.Max(most, now);
                // Passes only if another module has arrived, too.
                two.SignalAndWait(TestContext.Current.CancellationToken);
                Interlocked.Decrement(ref running);
                return Done(module);
            }
        );

        Assert.Equal(2, most);
    }

    [Fact]
    public void A_failed_module_takes_with_it_those_that_need_it_and_no_others()
    {
        var outcomes = new BuildQueue(Plan("A:", "B: A", "C: B", "D:"), _observer).Run(
            1,
            module => module.Options.ModuleName == "A" ? Failed(module) : Done(module)
        );

        Assert.Equal(
            ["A: WG9001", "B: WG7406", "C: WG7406", "D: done"],
            outcomes.Select(outcome => $"{outcome.Module}: {outcome.Problem?.Code ?? "done"}")
        );
        Assert.Contains("because B", outcomes[2].Problem!.Message, StringComparison.Ordinal);
        Assert.Equal(["A", "D"], _observer.StartedModules);
        Assert.Equal(4, _observer.Outcomes.Count);
    }

    [Fact]
    public void An_unexpected_exception_comes_when_the_others_have_ended()
    {
        using var failing = new ManualResetEventSlim();
        var otherEnded = false;

        var failure = Assert.Throws<InvalidOperationException>(() =>
            new BuildQueue(Plan("A:", "B:", "C: A"), _observer).Run(
                2,
                module =>
                {
                    if (module.Options.ModuleName == "A")
                    {
                        failing.Set();
                        throw new InvalidOperationException("broken");
                    }
                    failing.Wait(TestContext.Current.CancellationToken);
                    otherEnded = true;
                    return Done(module);
                }
            )
        );

        Assert.Equal("broken", failure.Message);
        Assert.True(otherEnded);
        Assert.DoesNotContain("C", _observer.StartedModules);
    }

    /// <summary>A plan of modules as <c>name: dependencies</c>.</summary>
    private BuildPlan Plan(params string[] modules)
    {
        var listed = new List<BuildModule>();
        foreach (var module in modules)
        {
            var (name, dependencies) = (module[..1], module[2..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
            _work.Write(name + ".mdx", "");
            listed.Add(
                new BuildModule
                {
                    Module = name,
                    Mdx = [name + ".mdx", .. dependencies.Select(dependency => dependency + ".mdx")],
                }
            );
        }
        return BuildPlan.Of(
            _work["modules.json"],
            new BuildManifest
            {
                InterfaceDirectory = ".",
                LibraryDirectory = ".",
                StoreDirectory = ".",
                Modules = listed,
            }
        );
    }

    private static ModuleOutcome Done(PlannedModule module) =>
        new(module.Options.ModuleName, new ModuleResult(module.Options.ModuleName, []), null, TimeSpan.Zero);

    private static ModuleOutcome Failed(PlannedModule module) =>
        new(module.Options.ModuleName, null, Rules.UnreadableFile("x", "it is gone."), TimeSpan.Zero);

    private sealed class Observer : IBuildObserver
    {
        public List<string> StartedModules { get; } = [];

        public List<ModuleOutcome> Outcomes { get; } = [];

        public void Started(string module) => StartedModules.Add(module);

        public void Ended(ModuleOutcome outcome) => Outcomes.Add(outcome);
    }
}
