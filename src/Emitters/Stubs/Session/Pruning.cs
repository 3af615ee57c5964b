using Wrapgen.Pipeline.Storage;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Emitters.Stubs.Session;

/// <summary>Removes what no manifest names: rows of the store, and stubs in the output directory.</summary>
internal sealed class Pruning(StubOptions options, Action<Diagnostic> report, string directory)
{
    /// <summary>Prunes, if that is asked for and the manifests are all there.</summary>
    /// <param name="index">The manifests.</param>
    /// <param name="store">Loses rows.</param>
    /// <param name="keys">Keys that the manifests name.</param>
    /// <param name="names">Files of the output directory; those that go leave it.</param>
    /// <param name="isStale">True for the name of a stub that nothing is behind.</param>
    /// <returns>Stubs and rows that are gone, and the note for the record of the run.</returns>
    public (int Removed, int PrunedRows, int Note) Apply(
        IndexList index,
        ModelStore store,
        string[] keys,
        HashSet<string> names,
        Predicate<string> isStale
    )
    {
        if (index.IsIncomplete)
        {
            if (options.Prune)
                report(Rules.PruneSkipped(options.IndexListFile));
            return default;
        }
        if (!options.Prune)
            return (0, 0, StubRecord.Complete);
        var pruned = store.Prune(keys.ToHashSet(StringComparer.Ordinal));
        var stale = names.Where(name => isStale(name)).ToList();
        foreach (var name in stale)
        {
            File.Delete(Path.Combine(directory, name));
            names.Remove(name);
        }
        return (stale.Count, pruned, StubRecord.Complete | StubRecord.Pruned);
    }
}
