using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Storage;

namespace Wrapgen.Emitters.Stubs.Compat;

/// <summary>
/// The class models of a stub run: the hashes of all of them, and the content of those whose stubs are rendered.
/// </summary>
internal sealed class CompatModels
{
    private readonly ModelStore _store;
    private readonly ModelMerger _merger;
    private readonly Dictionary<string, StoredModel> _rows;
    private readonly IReadOnlyDictionary<string, UInt128>? _hashes;

    /// <param name="store">Where they are.</param>
    /// <param name="readsAll">Reads all of them at once, for a run that will need them.</param>
    public CompatModels(ModelStore store, bool readsAll)
    {
        (_store, _merger) = (store, new ModelMerger(store.DatabasePath));
        _rows = (readsAll ? store.ReadAll() : []).ToDictionary(row => row.Key, StringComparer.Ordinal);
        _hashes = readsAll ? null : store.ReadHashes();
    }

    public bool Contains(string key) => _hashes?.ContainsKey(key) ?? _rows.ContainsKey(key);

    public UInt128 HashOf(string key) => _hashes is null ? _rows[key].ContentNumber : _hashes[key];

    /// <summary>Reads the models of these keys that have not been read yet.</summary>
    public void Load(IEnumerable<string> keys)
    {
        foreach (var row in _store.Read(keys.Where(key => !_rows.ContainsKey(key))))
            _rows.Add(row.Key, row);
    }

    /// <summary>The model of a class.</summary>
    public ClassModel Merge(ClassUnit unit)
    {
        var models = new ClassModel[unit.Keys.Length];
        for (var index = 0; index < models.Length; index++)
            models[index] = _rows[unit.Keys.Span[index]].Decode();
        return _merger.Merge(models);
    }
}
