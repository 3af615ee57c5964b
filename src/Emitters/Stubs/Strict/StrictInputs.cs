using System.Buffers.Binary;
using Wrapgen.Pipeline;
using Wrapgen.Pipeline.Storage;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>
/// The typed submodules of a run: those that get stubs, and those of the packages that they build on.
/// </summary>
/// <param name="Own">Modules of this package, in order of submodules.</param>
/// <param name="All">These, and the others.</param>
internal sealed record StrictInputs(IReadOnlyList<StubModule> Own, IReadOnlyList<StubModule> All)
{
    /// <summary>
    /// Reads the modules of these names from the store, and all modules from the external stores, which are only read.
    /// </summary>
    /// <exception cref="WrapgenException">WG4001 to WG4008.</exception>
    public static StrictInputs Read(ModelStore store, HashSet<string> names, IEnumerable<string> externalStores)
    {
        var own = Decode([.. store.ReadWrappers().Where(row => names.Contains(row.Module))], isExternal: false);
        var all = own.ToList();
        foreach (var directory in externalStores)
        {
            if (!File.Exists(ModelStore.FilesIn(directory)[0]))
                throw new WrapgenException(Rules.NoSuchStoreDirectory(directory));
            using var other = ModelStore.OpenForReading(directory);
            all.AddRange(Decode(other.ReadWrappers(), isExternal: true));
        }
        return new StrictInputs(own, all);
    }

    private static StubModule[] Decode(IReadOnlyList<StoredWrapper> rows, bool isExternal)
    {
        var modules = new StubModule[rows.Count];
        ParallelItems.Run(
            modules.Length,
            () => new SeenModels(),
            (index, seen) =>
            {
                var row = rows[index];
                modules[index] = new StubModule(
                    row.Module,
                    BinaryPrimitives.ReadUInt128LittleEndian(row.ContentHash),
                    row.Decode(),
                    seen,
                    isExternal
                );
            }
        );
        return modules;
    }
}
