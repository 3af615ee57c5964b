using Microsoft.Data.Sqlite;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Storage;

/// <summary>
/// The class models of one build tree in one SQLite database. Module runs write to it, up to a hundred at once, and the
/// stub run reads it (docs/store-format.md). Use it from one thread.
/// </summary>
public sealed class ModelStore : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly StoreOptions _options;
    private readonly StoreTable _models;
    private readonly StoreTable _wrappers;

    /// <summary>A store on an open connection, which it closes.</summary>
    internal ModelStore(string path, SqliteConnection connection, StoreOptions options)
    {
        (DatabasePath, _connection, _options) = (path, connection, options);
        _models = new StoreTable(connection, StoreSchema.Models);
        _wrappers = new StoreTable(connection, StoreSchema.Wrappers);
    }

    /// <summary>The database file; its name carries the schema version.</summary>
    public string DatabasePath { get; }

    /// <summary>Path of the database in a store directory, whether it exists or not.</summary>
    internal static string PathIn(string directory) => Path.Combine(directory, StoreSchema.FileName);

    /// <summary>
    /// The files whose stamps show that a store has changed: the database, and its log while a process writes.
    /// </summary>
    internal static IReadOnlyList<string> FilesIn(string directory) => [PathIn(directory), PathIn(directory) + "-wal"];

    /// <summary>Opens the store in an existing directory for writing; creates it when missing.</summary>
    /// <exception cref="WrapgenException">WG4001 to WG4008.</exception>
    internal static ModelStore Open(string directory, StoreOptions? options = null) =>
        Open(directory, options, StoreConnection.Open);

    /// <summary>
    /// Opens the store for reading, which also works in a read-only directory; creates it when missing.
    /// </summary>
    /// <exception cref="WrapgenException">WG4001 to WG4008.</exception>
    internal static ModelStore OpenForReading(string directory, StoreOptions? options = null) =>
        Open(directory, options, StoreConnection.OpenForReading);

    /// <summary>Opens an existing store for reading.</summary>
    /// <exception cref="WrapgenException">WG4001 to WG4008, WG4010: the directory has no database.</exception>
    public static ModelStore OpenExisting(string directory)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        if (Directory.Exists(directory) && !File.Exists(Path.Combine(directory, StoreSchema.FileName)))
            throw new WrapgenException(Rules.NoStoreHere(directory, StoreSchema.FileName));
        return OpenForReading(directory);
    }

    /// <summary>
    /// Stores what one module's run found in one transaction: all of it, or nothing if the run fails. Unchanged rows
    /// are not written. Class models that the module no longer produces stay until <see cref="Prune"/>: other tools may
    /// still list their keys. Concrete classes of submodules that no longer exist are deleted at once, because no file
    /// lists them.
    /// </summary>
    /// <returns>Number of class models that were new or different.</returns>
    /// <exception cref="WrapgenException">WG4001 to WG4007; what was stored before is intact.</exception>
    internal int Save(ModuleRows module)
    {
        ArgumentNullException.ThrowIfNull(module);
        ArgumentException.ThrowIfNullOrEmpty(module.Module);
        return Run(
            writing: true,
            () =>
            {
                var models = Changed(
                    module.Submodules.SelectMany(submodule => submodule.Models),
                    _models.HashesOf(module.Module)
                );
                var known = _wrappers.HashesOf(module.Module);
                var wrappers = Changed(module.Submodules.Select(submodule => submodule.Wrappers), known);
                var gone = known
                    .Keys.Except(
                        module.Submodules.Select(submodule => submodule.Submodule).Concat(module.Kept),
                        StringComparer.Ordinal
                    )
                    .ToList();
                if (models.Count + wrappers.Count + gone.Count == 0)
                    return 0;
                // Immediate: a transaction that begins by reading and then wants to write fails under contention
                // instead of waiting.
                using var transaction = _connection.BeginTransaction(deferred: false);
                _models.Upsert(models);
                _wrappers.Upsert(wrappers);
                _wrappers.Delete(gone);
                transaction.Commit();
                return models.Count;
            }
        );
    }

    /// <summary>All class models in order of their keys.</summary>
    /// <exception cref="WrapgenException">WG4001, WG4002, WG4006, WG4007.</exception>
    public IReadOnlyList<StoredModel> ReadAll() =>
        Run(
            writing: false,
            () =>
                _models
                    .Rows()
                    .Select(row => new StoredModel(DatabasePath, row.Key, row.Module, row.Hash, row.Data))
                    .ToList()
        );

    /// <summary>The existing class models of these keys.</summary>
    /// <exception cref="WrapgenException">WG4001, WG4002, WG4006, WG4007.</exception>
    internal IReadOnlyList<StoredModel> Read(IEnumerable<string> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return Run(
            writing: false,
            () =>
                _models
                    .Rows(keys)
                    .Select(row => new StoredModel(DatabasePath, row.Key, row.Module, row.Hash, row.Data))
                    .ToList()
        );
    }

    /// <summary>Hashes of all class models by key: equal hashes mean equal models.</summary>
    /// <exception cref="WrapgenException">WG4001, WG4002, WG4006, WG4007.</exception>
    internal IReadOnlyDictionary<string, UInt128> ReadHashes() => Run(writing: false, _models.Hashes);

    /// <summary>Modules of all class models by key. The encoded models are not read.</summary>
    /// <exception cref="WrapgenException">WG4001, WG4002, WG4006, WG4007.</exception>
    internal IReadOnlyDictionary<string, string> ReadModules() =>
        Run(
            writing: false,
            () => _models.Keys().ToDictionary(row => row.Key, row => row.Module, StringComparer.Ordinal)
        );

    /// <summary>The concrete classes of all submodules, in order of submodules.</summary>
    /// <exception cref="WrapgenException">WG4001, WG4002, WG4006, WG4007.</exception>
    public IReadOnlyList<StoredWrapper> ReadWrappers() =>
        Run(writing: false, () => _wrappers.Rows().Select(row => new StoredWrapper(DatabasePath, row)).ToList());

    /// <summary>
    /// Deletes every class model whose key is not in <paramref name="keep"/>, and the concrete classes of modules that
    /// have no class model left.
    /// </summary>
    /// <returns>Number of deleted class models.</returns>
    /// <exception cref="WrapgenException">WG4001 to WG4007; nothing was deleted.</exception>
    internal int Prune(IReadOnlySet<string> keep)
    {
        ArgumentNullException.ThrowIfNull(keep);
        return Run(
            writing: true,
            () =>
            {
                if (!_models.Keys().Exists(row => !keep.Contains(row.Key)))
                    return 0;
                using var transaction = _connection.BeginTransaction(deferred: false);
                var rows = _models.Keys();
                var orphans = rows.FindAll(row => !keep.Contains(row.Key));
                var gone = rows.Select(row => row.Module).ToHashSet(StringComparer.Ordinal);
                gone.ExceptWith(rows.Where(row => keep.Contains(row.Key)).Select(row => row.Module));
                _models.Delete(orphans.Select(row => row.Key));
                _wrappers.Delete(_wrappers.Keys().Where(row => gone.Contains(row.Module)).Select(row => row.Key));
                transaction.Commit();
                return orphans.Count;
            }
        );
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private static ModelStore Open(
        string directory,
        StoreOptions? options,
        Func<string, StoreOptions, SqliteConnection> open
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        if (!Directory.Exists(directory))
            throw new WrapgenException(Rules.NoSuchStoreDirectory(directory));
        options ??= new StoreOptions();
        var path = PathIn(directory);
        return new ModelStore(path, open(path, options), options);
    }

    private static List<EncodedRow> Changed(IEnumerable<EncodedRow> rows, Dictionary<string, byte[]> known) =>
        [.. rows.Where(row => !known.TryGetValue(row.Key, out var stored) || !row.Hash.AsSpan().SequenceEqual(stored))];

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
}
