using Microsoft.Data.Sqlite;
using Wrapgen.Pipeline.Storage;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.StoreWriter;

namespace Wrapgen.Pipeline.Tests.Storage;

/// <summary>Every failure of the store ends in a diagnostic, and the stored rows stay.</summary>
public class StoreFailureTests
{
    private static readonly StoreOptions Impatient = new() { BusyTimeout = TimeSpan.FromMilliseconds(50) };

    [Fact]
    public void A_store_locked_by_another_connection_is_said_and_intact()
    {
        using var work = new TemporaryFolder();
        Save(work.Path);
        using (var other = Connect(work[StoreSchema.FileName]))
        {
            Execute(other, "BEGIN IMMEDIATE");
            Assert.Equal("WG4001", CodeOf(() => Save(work.Path, "Second")));
        }

        Assert.Equal(["First.s"], Keys(work.Path));
    }

    [Fact]
    public void A_store_locked_by_another_process_is_said_and_intact()
    {
        Assert.SkipUnless(Tool.Find("python3") is not null, "needs python3");
        using var work = new TemporaryFolder();
        Save(work.Path);
        const string Holder =
            "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None); c.execute('BEGIN IMMEDIATE'); print('held', flush=True); sys.stdin.read()";
        using (var other = Tool.Start(["python3", "-c", Holder, work[StoreSchema.FileName]]))
        {
            Assert.Equal("held", other.ReadLine());
            Assert.Equal("WG4001", CodeOf(() => Save(work.Path, "Second")));
            Assert.Equal(0, other.End().ExitCode);
        }

        Assert.Equal(1, Save(work.Path, "Second"));
        Assert.Equal(["First.s", "Second.s"], Keys(work.Path));
    }

    [Fact]
    public async Task A_writer_waits_for_another_one()
    {
        using var work = new TemporaryFolder();
        Save(work.Path);
        using var other = Connect(work[StoreSchema.FileName]);
        Execute(other, "BEGIN IMMEDIATE");
        using var store = ModelStore.Open(work.Path);
        var waiting = Task.Run(
            () => store.SaveModule("Shapes", [SampleModels.Named("Second", "s")]),
            TestContext.Current.CancellationToken
        );

        Assert.False(waiting.IsCompleted);
        Execute(other, "COMMIT");

        Assert.Equal(1, await waiting);
    }

    [Theory]
    [InlineData(
        "this is no database, and it is longer than the header of one, which has a hundred bytes at the front: 0123456789"
    )]
    [InlineData("short")]
    public void A_file_that_is_no_database_is_said_and_left_as_it_is(string text)
    {
        using var work = new TemporaryFolder();
        work.Write(StoreSchema.FileName, text);

        Assert.Equal("WG4002", CodeOf(() => Save(work.Path)));
        Assert.Equal("WG4002", CodeOf(() => Keys(work.Path)));
        Assert.Equal(text, File.ReadAllText(work[StoreSchema.FileName]));
    }

    [Fact]
    public void A_damaged_database_is_said()
    {
        using var work = new TemporaryFolder();
        using (var store = ModelStore.Open(work.Path))
            store.SaveModule(
                "Shapes",
                [.. Enumerable.Range(0, 500).Select(i => SampleModels.Named($"Class{i}", "s", "Method"))]
            );
        using (var file = File.OpenWrite(work[StoreSchema.FileName]))
        {
            file.Position = 4096;
            file.Write(new byte[8192]);
        }

        Assert.Equal("WG4002", CodeOf(() => Keys(work.Path)));
    }

    [Theory]
    [InlineData("UPDATE models SET data = x'98'", "its checksum is wrong.")]
    [InlineData("UPDATE models SET data = data || x'00'", "its checksum is wrong.")]
    [InlineData("UPDATE models SET hash = x''", "its checksum is wrong.")]
    [InlineData("UPDATE models SET key = 'Other.s'", "it holds 'First.s'.")]
    [InlineData("UPDATE models SET data = x'', hash = x'99aa06d3014798d86001c324468d497f'", "it ends too early.")] // the hash of nothing
    public void A_corrupt_row_is_named(string damage, string reason)
    {
        using var work = new TemporaryFolder();
        Save(work.Path);
        using (var other = Connect(work[StoreSchema.FileName]))
            Execute(other, damage);
        using var store = ModelStore.OpenForReading(work.Path);
        var row = store.ReadAll().Single();

        var diagnostic = Assert.Throws<WrapgenException>(() => row.Decode()).Diagnostic;

        Assert.Equal(("WG4003", work[StoreSchema.FileName]), (diagnostic.Code, diagnostic.File));
        Assert.StartsWith(
            $"The class model '{row.Key}' cannot be read: {reason}",
            diagnostic.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_database_of_something_else_is_said()
    {
        using var work = new TemporaryFolder();
        using (var other = Connect(work[StoreSchema.FileName]))
            Execute(other, "CREATE TABLE models (id INTEGER)");

        Assert.Equal("WG4007", CodeOf(() => Save(work.Path)));
    }

    [Fact]
    public void A_full_disk_is_said_and_leaves_the_earlier_rows()
    {
        using var work = new TemporaryFolder();
        Save(work.Path);
        // SQLite reports a full disk when a database must not grow any further.
        var connection = Connect(work[StoreSchema.FileName]);
        Execute(connection, "PRAGMA max_page_count=4");
        using (var store = new ModelStore(work[StoreSchema.FileName], connection, Impatient))
        {
            var models = Enumerable.Range(0, 500).Select(i => SampleModels.Named($"Class{i}", "s", "Method")).ToArray();
            Assert.Equal("WG4004", CodeOf(() => store.SaveModule("Shapes", models)));
            Assert.Equal(["First.s"], store.ReadAll().Select(row => row.Key));
        }

        Assert.Equal(["First.s"], Keys(work.Path));
    }

    [Fact]
    public void A_missing_directory_is_said() =>
        Assert.Equal("WG4008", CodeOf(() => ModelStore.Open("/nowhere/at/all").Dispose()));

    [Fact]
    public void A_directory_that_cannot_be_written_is_said()
    {
        Assert.SkipUnless(Directory.Exists("/proc/self"), "needs a directory that even root cannot write to");

        Assert.Equal("WG4005", CodeOf(() => ModelStore.Open("/proc/self").Dispose()));
        Assert.Equal("WG9002", CodeOf(() => StoreFiller.SaveModule("/proc/self/store", "Shapes")));
    }

    private static string CodeOf(Action action) => Assert.Throws<WrapgenException>(action).Diagnostic.Code;

    private static int Save(string directory, string className = "First")
    {
        using var store = ModelStore.Open(directory, Impatient);
        return store.SaveModule("Shapes", [SampleModels.Named(className, "s")]);
    }

    private static string[] Keys(string directory)
    {
        using var store = ModelStore.OpenForReading(directory, Impatient);
        return [.. store.ReadAll().Select(row => row.Key)];
    }

    private static SqliteConnection Connect(string database)
    {
        var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
