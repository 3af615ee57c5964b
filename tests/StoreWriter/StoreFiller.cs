using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Storage;
using Wrapgen.Platform.Outputs;

namespace Wrapgen.StoreWriter;

/// <summary>The models of a submodule for a store.</summary>
/// <param name="Submodule">Name of the submodule.</param>
/// <param name="Models">Its class models.</param>
/// <param name="Wrappers">Its concrete classes; null: none.</param>
public sealed record SubmoduleContent(
    string Submodule,
    IReadOnlyCollection<ClassModel> Models,
    TypedSubmodule? Wrappers = null
);

/// <summary>Fills stores with the types that a module run uses.</summary>
public static class StoreFiller
{
    /// <summary>Stores class models of any submodules.</summary>
    /// <returns>Number of class models that were new or different.</returns>
    public static int SaveModule(this ModelStore store, string module, IReadOnlyCollection<ClassModel> models)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.Save(
            RowsOf(
                module,
                "",
                [
                    .. models
                        .GroupBy(model => model.SubmoduleName, StringComparer.Ordinal)
                        .Select(group => new SubmoduleContent(group.Key, [.. group])),
                ]
            )
        );
    }

    /// <summary>Stores a module and writes its key index files, as the storage step of a run does.</summary>
    /// <returns>Number of class models that were new or different.</returns>
    public static int SaveModule(string storeDirectory, string module, params SubmoduleContent[] submodules)
    {
        using var outputs = new OutputTransaction();
        var changed = new StorageStage().Run(RowsOf(module, storeDirectory, submodules), outputs);
        outputs.Commit();
        return changed;
    }

    private static ModuleRows RowsOf(string module, string storeDirectory, SubmoduleContent[] submodules) =>
        new(
            module,
            storeDirectory,
            [
                .. submodules.Select(content =>
                    SubmoduleRows.Of(
                        module,
                        content.Models,
                        content.Wrappers ?? new TypedSubmodule { Submodule = content.Submodule }
                    )
                ),
            ],
            []
        );
}
