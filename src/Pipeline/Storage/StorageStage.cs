using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Outputs;

namespace Wrapgen.Pipeline.Storage;

/// <summary>Last step of a module run: rows in one transaction, then the manifests. The stamp follows when every output is there.</summary>
internal sealed class StorageStage(StoreOptions? options = null)
{
    /// <summary>Hands a module's models over to the stub run.</summary>
    /// <returns>Number of rows that were new or different.</returns>
    /// <exception cref="WrapgenException">WG4001 to WG4007, WG9002. An earlier state of the rows is intact unless it was replaced as a whole.</exception>
    public int Save(ModuleModels module)
    {
        ArgumentNullException.ThrowIfNull(module);
        return Save(ModuleRows.Of(module));
    }

    /// <summary>Hands a module's encoded models over to the stub run.</summary>
    /// <returns>Number of rows that were new or different.</returns>
    /// <exception cref="WrapgenException">WG4001 to WG4007, WG9002. An earlier state of the rows is intact unless it was replaced as a whole.</exception>
    public int Save(ModuleRows module)
    {
        ArgumentNullException.ThrowIfNull(module);
        var directory = module.StoreDirectory;
        OutputDirectory.Create(directory);
        int changed;
        using (var store = ModelStore.Open(directory, options))
            changed = store.SaveRows(
                module.Module,
                [.. module.Submodules.SelectMany(submodule => submodule.Models)],
                WrappersOf(module),
                module.Kept
            );
        foreach (var submodule in module.Submodules)
            KeyIndexFile.Write(
                KeyIndexFile.PathOf(directory, submodule.Submodule),
                submodule.Models.Select(row => row.Key)
            );
        return changed;
    }

    private static EncodedRow[]? WrappersOf(ModuleRows module)
    {
        var wrappers = module.Submodules.Select(submodule => submodule.Wrappers).OfType<EncodedRow>().ToArray();
        return wrappers.Length == 0 && module.Submodules.Count + module.Kept.Count > 0 ? null : wrappers;
    }
}
