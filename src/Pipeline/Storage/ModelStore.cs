using System.Buffers;
using Microsoft.Data.Sqlite;
using Wrapgen.Pipeline.Diagnostics;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Storage;

/// <summary>
/// The class models of one build tree, in one SQLite database: module runs write, up to a hundred at once, and the stub run
/// reads (docs/store-format.md). Use it from one thread.
/// </summary>
public sealed class ModelStore : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly StoreOptions _options;

    private ModelStore(string path, SqliteConnection connection, StoreOptions options) =>
        (DatabasePath, _connection, _options) = (path, connection, options);

    /// <summary>The database file; its name carries the schema version.</summary>
    public string DatabasePath { get; }

    /// <summary>Opens the store in an existing directory for writing; creates it when missing.</summary>
    /// <exception cref="WrapgenException">WG4001 to WG4008.</exception>
    public static ModelStore Open(string directory, StoreOptions? options = null) => Open(directory, options, StoreConnection.Open);

    /// <summary>Opens the store for reading, also in a read-only prefix; creates it when missing.</summary>
    /// <exception cref="WrapgenException">WG4001 to WG4008.</exception>
    public static ModelStore OpenForReading(string directory, StoreOptions? options = null) =>
        Open(directory, options, StoreConnection.OpenForReading);

    /// <summary>
    /// Stores the models of one module in one transaction: all of them or, whatever happens, none. Rows whose content is the
    /// same are not written; rows that the module no longer produces stay until <see cref="Prune"/>.
    /// </summary>
    /// <returns>Number of rows that were new or different.</returns>
    /// <exception cref="WrapgenException">WG4001 to WG4007; what was stored before is intact.</exception>
    public int SaveModule(string module, IReadOnlyCollection<ClassModel> models)
    {
        ArgumentException.ThrowIfNullOrEmpty(module);
        ArgumentNullException.ThrowIfNull(models);
        return Run(writing: true, () =>
        {
            var changed = ChangedRows(module, models);
            if (changed.Count == 0) return 0;
            // Immediate: a transaction that begins by reading and then wants to write would fail under contention instead of wait.
            using var transaction = _connection.BeginTransaction(deferred: false);
            Upsert(module, changed);
            transaction.Commit();
            return changed.Count;
        });
    }

    /// <summary>All rows in order of their keys.</summary>
    /// <exception cref="WrapgenException">WG4001, WG4002, WG4006, WG4007.</exception>
    public IReadOnlyList<StoredModel> ReadAll() => Run(writing: false, () =>
    {
        var rows = new List<StoredModel>();
        using var command = Command("SELECT key, hash, data FROM models ORDER BY key");
        using var reader = command.ExecuteReader();
        while (reader.Read())
            rows.Add(new StoredModel(DatabasePath, reader.GetString(0), reader.GetFieldValue<byte[]>(1), reader.GetFieldValue<byte[]>(2)));
        return rows;
    });

    /// <summary>Deletes every row whose key is not in <paramref name="keep"/>.</summary>
    /// <returns>Number of deleted rows.</returns>
    /// <exception cref="WrapgenException">WG4001 to WG4007; nothing was deleted.</exception>
    public int Prune(IReadOnlySet<string> keep)
    {
        ArgumentNullException.ThrowIfNull(keep);
        return Run(writing: true, () =>
        {
            if (!Keys().Exists(key => !keep.Contains(key))) return 0;
            using var transaction = _connection.BeginTransaction(deferred: false);
            var orphans = Keys().FindAll(key => !keep.Contains(key));
            using var delete = Command("DELETE FROM models WHERE key = $key");
            var parameter = delete.Parameters.Add("$key", SqliteType.Text);
            foreach (var key in orphans)
            {
                parameter.Value = key;
                delete.ExecuteNonQuery();
            }
            transaction.Commit();
            return orphans.Count;
        });
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private static ModelStore Open(string directory, StoreOptions? options, Func<string, StoreOptions, SqliteConnection> open)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        if (!Directory.Exists(directory)) throw new WrapgenException(Rules.NoSuchStoreDirectory(directory));
        options ??= new StoreOptions();
        var path = Path.Combine(directory, StoreSchema.FileName);
        return new ModelStore(path, open(path, options), options);
    }

    private List<EncodedRow> ChangedRows(string module, IReadOnlyCollection<ClassModel> models)
    {
        var known = KnownHashes(module);
        var changed = new List<EncodedRow>();
        var buffer = new ArrayBufferWriter<byte>();
        foreach (var model in models)
        {
            buffer.ResetWrittenCount();
            ClassModelCodec.Encode(model, buffer);
            var hash = StoredModel.HashOf(buffer.WrittenSpan);
            if (known.TryGetValue(model.Key, out var stored) && hash.AsSpan().SequenceEqual(stored)) continue;
            changed.Add(new EncodedRow(model.Key, hash, buffer.WrittenSpan.ToArray()));
        }
        return changed;
    }

    private Dictionary<string, byte[]> KnownHashes(string module)
    {
        var hashes = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        using var command = Command("SELECT key, hash FROM models WHERE module = $module");
        command.Parameters.AddWithValue("$module", module);
        using var reader = command.ExecuteReader();
        while (reader.Read()) hashes[reader.GetString(0)] = reader.GetFieldValue<byte[]>(1);
        return hashes;
    }

    private void Upsert(string module, List<EncodedRow> rows)
    {
        using var command = Command("""
            INSERT INTO models (key, module, hash, data) VALUES ($key, $module, $hash, $data)
            ON CONFLICT (key) DO UPDATE SET module = excluded.module, hash = excluded.hash, data = excluded.data
            """);
        command.Parameters.AddWithValue("$module", module);
        var key = command.Parameters.Add("$key", SqliteType.Text);
        var hash = command.Parameters.Add("$hash", SqliteType.Blob);
        var data = command.Parameters.Add("$data", SqliteType.Blob);
        foreach (var row in rows)
        {
            (key.Value, hash.Value, data.Value) = (row.Key, row.Hash, row.Data);
            command.ExecuteNonQuery();
        }
    }

    private List<string> Keys()
    {
        var keys = new List<string>();
        using var command = Command("SELECT key FROM models");
        using var reader = command.ExecuteReader();
        while (reader.Read()) keys.Add(reader.GetString(0));
        return keys;
    }

    private SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private T Run<T>(bool writing, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (SqliteException failure)
        {
            throw StoreFault.Explain(failure, DatabasePath, _options, writing);
        }
    }

    private readonly record struct EncodedRow(string Key, byte[] Hash, byte[] Data);
}
