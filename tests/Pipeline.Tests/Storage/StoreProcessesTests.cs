using Wrapgen.Pipeline.Storage;
using Wrapgen.StoreWriter;

namespace Wrapgen.Pipeline.Tests.Storage;

/// <summary>Several processes that use one store, and processes that are killed.</summary>
public class StoreProcessesTests
{
    private const int Rows = 200;

    [Fact]
    public void Two_processes_write_at_once_and_both_succeed()
    {
        using var work = new TemporaryFolder();
        using var one = StartWriter(work.Path, "One", Rows, 5);
        using var two = StartWriter(work.Path, "Two", Rows, 5);

        Assert.Equal((0, 0), (ExitCode(one), ExitCode(two)));
        Assert.Equal(["One Round5", "Two Round5"], States(work.Path));
    }

    [Fact]
    public void A_hundred_writers_of_a_new_store_all_succeed()
    {
        using var work = new TemporaryFolder();
        using var start = new ManualResetEventSlim();
        var writers = Enumerable
            .Range(0, 100)
            .Select(number =>
                Task.Factory.StartNew(
                    () =>
                    {
                        start.Wait(TestContext.Current.CancellationToken);
                        using var store = ModelStore.Open(work.Path);
                        return store.SaveModule(
                            $"M{number:D3}",
                            [
                                .. Enumerable
                                    .Range(0, 10)
                                    .Select(row => SampleModels.Named($"C{row}", $"m{number:D3}", "Get")),
                            ]
                        );
                    },
                    TestContext.Current.CancellationToken,
                    TaskCreationOptions.LongRunning,
                    TaskScheduler.Default
                )
            )
            .ToArray();
        start.Set();

        Assert.All(writers, writer => Assert.Equal(10, writer.GetAwaiter().GetResult()));

        using var result = ModelStore.OpenForReading(work.Path);
        Assert.Equal(1000, result.ReadAll().Select(row => row.Decode().Key).Distinct().Count());
        Assert.Empty(Directory.GetFiles(work.Path, "*.tmp"));
    }

    [Fact]
    public void Killing_a_writer_at_any_point_leaves_all_rows_old_or_all_new()
    {
        using var work = new TemporaryFolder();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            using var writer = StartWriter(work.Path, "One", Rows, int.MaxValue);
            // Each time killed after a different number of rounds, in the middle of the next one.
            for (var round = 0; round <= attempt; round++)
                writer.ReadLine();
            writer.Kill();

            var state = Assert.Single(States(work.Path));
            Assert.StartsWith("One Round", state, StringComparison.Ordinal);
        }
    }

    private static ToolProcess StartWriter(string store, string module, int rows, int rounds) =>
        Tool.Start([
            Tool.Find("dotnet") ?? "dotnet",
            "exec",
            Path.Combine(AppContext.BaseDirectory, "Wrapgen.StoreWriter.dll"),
            store,
            module,
            $"{rows}",
            $"{rounds}",
        ]);

    private static int ExitCode(ToolProcess process)
    {
        var result = process.End();
        Assert.Equal("", result.Error);
        return result.ExitCode;
    }

    /// <summary>
    /// Each module with the round its rows come from: one line per module when every row is of the same round.
    /// </summary>
    private static string[] States(string directory)
    {
        using var store = ModelStore.OpenForReading(directory);
        var models = store.ReadAll().Select(row => row.Decode()).ToArray();
        Assert.All(models.GroupBy(model => model.SubmoduleName), module => Assert.Equal(Rows, module.Count()));
        return
        [
            .. models
                .Select(model => $"{model.SubmoduleName} {model.Methods[0].Name}")
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }
}
