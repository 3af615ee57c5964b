using Microsoft.Data.Sqlite;
using Wrapgen.Pipeline.Model;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Storage;

/// <summary>
/// The class models of one build tree, in one SQLite database: module runs write, up to a hundred at once, and the stub run
/// reads (docs/store-format.md). Use it from one thread.
/// </summary>
public sealed class ModelStore : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly StoreOptions _options;
    private readonly StoreTable _models;
    private readonly StoreTable _wrappers;

    private ModelStore(string path, SqliteConnection connection, StoreOptions options)
    {
        (DatabasePath, _connection, _options) = (path, connection, options);
        _models = new StoreTable(connection, StoreSchema.Models);
        _wrappers = new StoreTable(connection, StoreSchema.Wrappers);
    }

    /// <summary>The database file; its name carries the schema version.</summary>
    public string DatabasePath { get; }

    /// <summary>Where the database of a store directory is, whether it exists or not.</summary>
    internal static string PathIn(string directory) => Path.Combine(directory, StoreSchema.FileName);

    /// <summary>The files whose stamps tell that a store has changed: the database, and its log while somebody writes.</summary>
    internal static IReadOnlyList<string> FilesIn(string directory) => [PathIn(directory), PathIn(directory) + "-wal"];

    /// <summary>Opens the store in an existing directory for writing; creates it when missing.</summary>
    /// <exception cref="WrapgenException">WG4001 to WG4008.</exception>
    internal static ModelStore Open(string directory, StoreOptions? options = null) =>
        Open(directory, options, StoreConnection.Open);

    /// <summary>Opens the store for reading, also in a read-only prefix; creates it when missing.</summary>
    /// <exception cref="WrapgenException">WG4001 to WG4008.</exception>
    internal static ModelStore OpenForReading(string directory, StoreOptions? options = null) =>
        Open(directory, options, StoreConnection.OpenForReading);

    /// <summary>Opens a store that somebody filled, for reading; never creates one.</summary>
    /// <exception cref="WrapgenException">WG4001 to WG4008, WG4010: the directory has no database.</exception>
    public static ModelStore OpenExisting(string directory)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        if (Directory.Exists(directory) && !File.Exists(Path.Combine(directory, StoreSchema.FileName)))
            throw new WrapgenException(Rules.NoStoreHere(directory, StoreSchema.FileName));
        return OpenForReading(directory);
    }

    /// <summary>
    /// Stores what one module's run found in one transaction: all of it or, whatever happens, nothing. Rows whose content is the
    /// same are not written. Class models that the module no longer produces stay until <see cref="Prune"/>; wrapper modules
    /// go at once, for a manifest does not name them.
    /// </summary>
    /// <returns>Number of rows that were new or different.</returns>
    /// <exception cref="WrapgenException">WG4001 to WG4007; what was stored before is intact.</exception>
    /// <param name="module">Name of the module.</param>
    /// <param name="models">Its class models.</param>
    /// <param name="wrappers">Its wrapper modules; null: what is stored of them stays.</param>
    /// <param name="kept">Submodules whose wrapper modules stay as they are.</param>
    internal int SaveModule(
        string module,
        IReadOnlyCollection<ClassModel> models,
        IReadOnlyCollection<TypedSubmodule>? wrappers = null,
        IReadOnlyCollection<string>? kept = null
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(module);
        ArgumentNullException.ThrowIfNull(models);
        var encoder = new RowEncoder(module);
        return SaveRows(
            module,
            [.. models.Select(encoder.Encode)],
            wrappers is null ? null : [.. wrappers.Select(encoder.Encode)],
            kept ?? []
        );
    }

    /// <summary>As <see cref="SaveModule"/>, of what is encoded already.</summary>
    internal int SaveRows(
        string module,
        IReadOnlyList<EncodedRow> models,
        IReadOnlyList<EncodedRow>? wrappers,
        IReadOnlyCollection<string> kept
    ) =>
        Run(
            writing: true,
            () =>
            {
                var changedModels = Changed(models, _models.HashesOf(module));
                var known = wrappers is null ? [] : _wrappers.HashesOf(module);
                var changedWrappers = Changed(wrappers ?? [], known);
                var gone = known
                    .Keys.Except((wrappers ?? []).Select(wrapper => wrapper.Key).Concat(kept), StringComparer.Ordinal)
                    .ToList();
                if (changedModels.Count + changedWrappers.Count + gone.Count == 0)
                    return 0;
                // Immediate: a transaction that begins by reading and then wants to write would fail under contention instead of wait.
                using var transaction = _connection.BeginTransaction(deferred: false);
                _models.Upsert(changedModels);
                _wrappers.Upsert(changedWrappers);
                _wrappers.Delete(gone);
                transaction.Commit();
                return changedModels.Count + changedWrappers.Count;
            }
        );

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

    /// <summary>The class models of these keys, as far as there are any.</summary>
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

    /// <summary>Modules of all class models by key. The data are not touched.</summary>
    /// <exception cref="WrapgenException">WG4001, WG4002, WG4006, WG4007.</exception>
    internal IReadOnlyDictionary<string, string> ReadModules() =>
        Run(
            writing: false,
            () => _models.Keys().ToDictionary(row => row.Key, row => row.Module, StringComparer.Ordinal)
        );

    /// <summary>All wrapper modules in order of their submodules.</summary>
    /// <exception cref="WrapgenException">WG4001, WG4002, WG4006, WG4007.</exception>
    public IReadOnlyList<StoredWrapper> ReadWrappers() =>
        Run(writing: false, () => _wrappers.Rows().Select(row => new StoredWrapper(DatabasePath, row)).ToList());

    /// <summary>Deletes every class model whose key is not in <paramref name="keep"/>, and the wrapper modules of modules that are left with none.</summary>
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
