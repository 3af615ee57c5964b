using Wrapgen.Batching.Results;

namespace Wrapgen.Batching.Tests.Running;

/// <summary>What becomes of the units of a batch when one of them, or castxml itself, fails.</summary>
public sealed class FailureTests
{
    private const string Fine = "int i;";

    [Fact]
    public void One_process_serves_all_units()
    {
        using var tree = new FakeTree().With(Fine, Fine, Fine);
        var summary = tree.Run();
        Assert.Equal(0, summary.ExitCode);
        Assert.All(summary.Units, unit => Assert.Equal((UnitOrigin.Batch, 1), (unit.Origin, unit.Batch)));
        Assert.Equal(1, tree.Runs);
        Assert.Equal(["u0.xml", "u1.xml", "u2.xml"], tree.Written());
    }

    [Fact]
    public void Progress_counts_units_up_to_their_number()
    {
        using var tree = new FakeTree().With(Fine, "fail", Fine);
        var reports = new List<BatchProgress>();
        tree.Run(new Collected(reports));
        Assert.Equal(new BatchProgress(0, 3, ""), reports[0]);
        Assert.Equal(new BatchProgress(3, 3, "batch 1"), reports[^1]);
    }

    [Fact]
    public void A_unit_that_does_not_compile_fails_as_alone_and_takes_no_other_along()
    {
        using var tree = new FakeTree().With(Fine, "fail", Fine, Fine);
        var summary = tree.Run();
        Assert.Equal(3, summary.ExitCode);
        Assert.Equal([0, 3, 0, 0], summary.Units.Select(unit => unit.ExitCode));
        Assert.Equal("the batch failed in this unit", summary.Units[1].AloneReason);
        Assert.Equal(["u0.xml", "u2.xml", "u3.xml"], tree.Written());
        Assert.Contains("u1.cxx:1:1: error: it fails", tree.Printed);
        Assert.DoesNotContain("In file included", tree.Printed);
        // The batch, the unit alone, and the batch without it.
        Assert.Equal(3, tree.Runs);
    }

    [Fact]
    public void A_unit_that_crashes_castxml_is_found_and_leaves_nothing()
    {
        using var tree = new FakeTree().With(Fine, Fine, "crash", Fine);
        var summary = tree.Run();
        Assert.Equal([0, 0, 139, 0], summary.Units.Select(unit => unit.ExitCode));
        Assert.Equal(["u0.xml", "u1.xml", "u3.xml"], tree.Written());
    }

    [Fact]
    public void A_batch_that_takes_too_much_memory_runs_in_halves()
    {
        using var tree = new FakeTree().With("large", Fine, Fine, Fine);
        var summary = tree.Run();
        Assert.Equal(0, summary.ExitCode);
        Assert.All(summary.Units, unit => Assert.Equal(UnitOrigin.Batch, unit.Origin));
        Assert.Equal(3, tree.Runs);
    }

    [Fact]
    public void A_warning_appears_as_alone()
    {
        using var tree = new FakeTree().With(Fine, "warn", Fine);
        var summary = tree.Run();
        Assert.Equal(0, summary.ExitCode);
        Assert.StartsWith("castxml printed a message about ", summary.Units[1].AloneReason);
        Assert.Equal(1, tree.Printed.Split("it warns").Length - 1);
        Assert.Equal([UnitOrigin.Batch, UnitOrigin.Alone, UnitOrigin.Batch], summary.Units.Select(unit => unit.Origin));
    }

    [Fact]
    public async Task A_cancelled_run_kills_castxml_and_leaves_earlier_outputs_alone()
    {
        using var tree = new FakeTree().With(Fine, "wait");
        File.WriteAllText(tree.Output(0), "earlier");
        using var cancel = new CancellationTokenSource();
        var canceller = Task.Run(() =>
        {
            SpinWait.SpinUntil(() => tree.IsWaiting);
            cancel.Cancel();
        });
        Assert.ThrowsAny<OperationCanceledException>(() => tree.Run(cancel.Token));
        await canceller.WaitAsync(TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken);
        Assert.Equal("earlier", File.ReadAllText(tree.Output(0)));
        Assert.Equal(["u0.xml"], tree.Written());
    }

    [Fact]
    public void A_castxml_that_cannot_start_is_reported_for_each_unit()
    {
        using var tree = new FakeTree().With(Fine, Fine);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(
                Path.Combine(Path.GetDirectoryName(tree.Output(0))!, "castxml"),
                UnixFileMode.UserRead
            );
        var summary = tree.Run();
        Assert.Equal([127, 127], summary.Units.Select(unit => unit.ExitCode));
    }

    [Fact]
    public void Batches_that_are_off_run_each_unit_alone()
    {
        using var tree = new FakeTree
        {
            Options = new BatchOptions
            {
                Jobs = 2,
                IsBatching = false,
                WritesSlices = true,
            },
        }.With(Fine, Fine);
        Assert.All(tree.Run().Units, unit => Assert.Equal("batches are switched off", unit.AloneReason));
        Assert.Equal(2, tree.Runs);
    }

    private sealed class Collected(List<BatchProgress> reports) : IProgress<BatchProgress>
    {
        public void Report(BatchProgress value) => reports.Add(value);
    }
}
