using Microsoft.Data.Sqlite;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Storage;
using Wrapgen.StoreWriter;

namespace Wrapgen.Pipeline.Tests.Storage;

public class ModelStoreTests
{
    [Fact]
    public void Saved_models_are_read_in_order_of_their_keys()
    {
        using var work = new TemporaryFolder();
        using var store = ModelStore.Open(work.Path);

        Assert.Equal(
            2,
            store.SaveModule(
                "Shapes",
                [SampleModels.Everything, SampleModels.Named("Circle", "itkCircle", "GetRadius")]
            )
        );

        Assert.Equal(
            [SampleModels.Named("Circle", "itkCircle", "GetRadius"), SampleModels.Everything],
            store.ReadAll().Select(row => row.Decode())
        );
    }

    [Fact]
    public void Unchanged_rows_are_not_rewritten()
    {
        using var work = new TemporaryFolder();
        using var store = ModelStore.Open(work.Path);
        ClassModel[] models = [SampleModels.Everything, SampleModels.Named("Circle", "itkCircle")];
        store.SaveModule("Shapes", models);

        Assert.Equal(0, store.SaveModule("Shapes", models));
        Assert.Equal(1, store.SaveModule("Shapes", [models[0], models[1] with { IsAbstract = true }]));
        Assert.True(store.ReadAll()[0].Decode().IsAbstract);
    }

    [Fact]
    public void An_unchanged_module_leaves_the_database_untouched()
    {
        using var work = new TemporaryFolder();
        Save(work.Path, "Shapes", SampleModels.Everything);
        var before = File.ReadAllBytes(work[StoreSchema.FileName]);
        var time = File.GetLastWriteTimeUtc(work[StoreSchema.FileName]);

        Assert.Equal(0, Save(work.Path, "Shapes", SampleModels.Everything));

        Assert.Equal(before, File.ReadAllBytes(work[StoreSchema.FileName]));
        Assert.Equal(time, File.GetLastWriteTimeUtc(work[StoreSchema.FileName]));
    }

    [Fact]
    public void Rows_that_a_module_no_longer_produces_stay_until_prune()
    {
        using var work = new TemporaryFolder();
        using var store = ModelStore.Open(work.Path);
        store.SaveModule("Shapes", [SampleModels.Named("A", "s"), SampleModels.Named("B", "s")]);
        store.SaveModule("Other", [SampleModels.Named("C", "t")]);

        store.SaveModule("Shapes", [SampleModels.Named("A", "s")]);
        Assert.Equal(["A.s", "B.s", "C.t"], store.ReadAll().Select(row => row.Key));

        Assert.Equal(1, store.Prune(new HashSet<string> { "A.s", "C.t" }));
        Assert.Equal(["A.s", "C.t"], store.ReadAll().Select(row => row.Key));
        Assert.Equal(0, store.Prune(new HashSet<string> { "A.s", "C.t" }));
    }

    [Fact]
    public void Equal_models_have_equal_hashes_whatever_the_database()
    {
        using var one = new TemporaryFolder();
        using var two = new TemporaryFolder();
        Save(one.Path, "Shapes", SampleModels.Everything);
        Save(two.Path, "Other", SampleModels.Named("Z", "z"), SampleModels.Everything);

        byte[] HashIn(string directory)
        {
            using var store = ModelStore.OpenForReading(directory);
            return store.ReadAll().Single(row => row.Key == SampleModels.Everything.Key).ContentHash.ToArray();
        }

        Assert.Equal(HashIn(one.Path), HashIn(two.Path));
    }

    [Fact]
    public void The_database_is_in_WAL_mode_and_leaves_one_file_when_closed()
    {
        using var work = new TemporaryFolder();
        Save(work.Path, "Shapes", SampleModels.Everything);

        Assert.Equal([StoreSchema.FileName], Directory.GetFiles(work.Path).Select(Path.GetFileName));
        Assert.Equal("wal", Scalar(work.Path, "PRAGMA journal_mode"));
    }

    [Fact]
    public void Where_WAL_cannot_be_had_the_rollback_journal_does()
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(),
            "needs SQLite's Unix file system layers"
        );
        using var work = new TemporaryFolder();
        // This layer has no shared memory, like many network file systems.
        var path = work[StoreSchema.FileName];
        var connection = new SqliteConnection($"Data Source={path};Pooling=False;Vfs=unix-dotfile");
        connection.Open();
        StoreConnection.Prepare(connection);
        using (var store = new ModelStore(path, connection, new StoreOptions()))
        {
            Assert.Equal(1, store.SaveModule("Shapes", [SampleModels.Everything]));
            Assert.Equal([SampleModels.Everything], store.ReadAll().Select(row => row.Decode()));
        }

        Assert.Equal("delete", Scalar(work.Path, "PRAGMA journal_mode"));
    }

    [Fact]
    public void A_database_of_another_schema_is_ignored()
    {
        using var work = new TemporaryFolder();
        work.Write("class-models-v0.db", "of an older version");

        Save(work.Path, "Shapes", SampleModels.Everything);

        Assert.Equal("of an older version", File.ReadAllText(work["class-models-v0.db"]));
    }

    [Fact]
    public void An_empty_database_file_is_filled()
    {
        using var work = new TemporaryFolder();
        work.Write(StoreSchema.FileName, "");

        Assert.Equal(1, Save(work.Path, "Shapes", SampleModels.Everything));
        Assert.Equal("wal", Scalar(work.Path, "PRAGMA journal_mode"));
    }

    [Fact]
    public void A_reader_creates_the_database_when_it_is_missing()
    {
        using var work = new TemporaryFolder();
        using var store = ModelStore.OpenForReading(work.Path);

        Assert.Empty(store.ReadAll());
        Assert.True(File.Exists(work[StoreSchema.FileName]));
    }

    [Fact]
    public void The_stage_writes_rows_and_a_manifest_for_every_submodule()
    {
        using var work = new TemporaryFolder();
        SubmoduleContent[] submodules =
        [
            new("itkShape", [SampleModels.Everything, SampleModels.Named("Base", "itkShape")]),
            new("itkNothing", []),
        ];

        Assert.Equal(2, StoreFiller.SaveModule(work["new", "store"], "Shapes", submodules));

        Assert.Equal("Shape.itkShape\nBase.itkShape\n", File.ReadAllText(work["new", "store", "itkShape.index.txt"]));
        Assert.Equal("", File.ReadAllText(work["new", "store", "itkNothing.index.txt"]));
        Assert.Equal(0, StoreFiller.SaveModule(work["new", "store"], "Shapes", submodules));
    }

    private static int Save(string directory, string module, params ClassModel[] models)
    {
        using var store = ModelStore.Open(directory);
        return store.SaveModule(module, models);
    }

    private static object? Scalar(string directory, string sql)
    {
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(directory, StoreSchema.FileName)};Pooling=False"
        );
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
