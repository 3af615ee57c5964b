using Wrapgen.Pipeline.Storage;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Emitters.Stubs.Session;

/// <summary>Removes what no manifest names: rows of the store, and stubs in the output directory.</summary>
internal sealed class Pruning(StubOptions options, Action<Diagnostic> report, string directory)
{
    /// <summary>Prunes, if the options ask for it and all manifests exist.</summary>
    /// <param name="index">The manifests.</param>
    /// <param name="store">Loses rows.</param>
    /// <param name="keys">Keys that the manifests name.</param>
    /// <param name="names">Files of the output directory; deleted ones are removed.</param>
    /// <param name="isStale">True for the name of a stub without a class.</param>
    /// <returns>Deleted stubs and rows, and the note for the record of the run.</returns>
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
