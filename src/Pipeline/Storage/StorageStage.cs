using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Outputs;

namespace Wrapgen.Pipeline.Storage;

/// <summary>
/// Passes a module to the stub run: key index files are staged with the other products, then the rows are stored in one
/// transaction. The caller commits the products afterwards, so that no file names a row that is not there.
/// </summary>
internal sealed class StorageStage(StoreOptions? options = null)
{
    /// <summary>Stores the rows of a module.</summary>
    /// <returns>Number of class models that were new or different.</returns>
    /// <exception cref="WrapgenException">WG4001 to WG4007, WG9002. The earlier rows are intact.</exception>
    public int Run(ModuleRows module, OutputTransaction outputs)
    {
        ArgumentNullException.ThrowIfNull(module);
        ArgumentNullException.ThrowIfNull(outputs);
        OutputDirectory.Create(module.StoreDirectory);
        foreach (var submodule in module.Submodules)
            outputs.Stage(KeyIndexFile.PathOf(module.StoreDirectory, submodule.Submodule), submodule.KeyIndex.Span);
        using var store = ModelStore.Open(module.StoreDirectory, options);
        return store.Save(module);
    }
}
