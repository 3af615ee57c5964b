using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using Wrapgen.Pipeline;
using Wrapgen.Pipeline.Model;
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
    /// <param name="store">The store.</param>
    /// <param name="names">Modules of the library.</param>
    /// <param name="externalStores">Directories of the external stores.</param>
    /// <param name="source">What interface files add by hand.</param>
    /// <exception cref="WrapgenException">WG4001 to WG4008, WG9001.</exception>
    public static StrictInputs Read(
        ModelStore store,
        HashSet<string> names,
        IEnumerable<string> externalStores,
        HandWrittenSource source
    )
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
        var types = new HandWrittenTypes(SubmodulesOf(all).GetValueOrDefault, source.Rules.SmartPointers);
        var modules = Complete(all, source, types);
        var written = modules[..own.Length];
        // The package that this one builds on has the stubs of modules that are written by hand altogether.
        if (all.Count == own.Length)
            modules = written = [.. modules, .. HandWrittenAltogether(all, source, types)];
        return new StrictInputs(written, modules);
    }

    private static StubRow[] Decode(IReadOnlyList<StoredWrapper> rows, bool isExternal)
    {
        var decoded = new StubRow[rows.Count];
        ParallelItems.Run(
            decoded.Length,
            () => 0,
            (index, _) =>
            {
                var row = rows[index];
                decoded[index] = new StubRow(
                    row.Module,
                    BinaryPrimitives.ReadUInt128LittleEndian(row.ContentHash),
                    row.Decode(),
                    isExternal
                );
            }
        );
        return decoded;
    }

    /// <summary>Adds what is written by hand. Such files name classes of all modules.</summary>
    private static StubModule[] Complete(List<StubRow> rows, HandWrittenSource source, HandWrittenTypes types)
    {
        var modules = new StubModule[rows.Count];
        ParallelItems.Run(
            modules.Length,
            () => new SeenModels(),
            (index, seen) =>
            {
                var row = rows[index];
                if (source.Files.Find(row.Content.Submodule) is not { } file)
                {
                    modules[index] = new StubModule(row, handWritten: null, seen);
                    return;
                }
                Span<UInt128> hashes = [row.Hash, file.Hash];
                modules[index] = new StubModule(
                    row with
                    {
                        Hash = XxHash128.HashToUInt128(MemoryMarshal.AsBytes(hashes)),
                    },
                    new HandWrittenModule(row.Content, file, types, source.Rules),
                    seen
                );
            }
        );
        return modules;
    }

    /// <summary>Modules without a submodule: SWIG makes them of files that the others import, such as ITK's pyBase.</summary>
    private static IEnumerable<StubModule> HandWrittenAltogether(
        List<StubRow> rows,
        HandWrittenSource source,
        HandWrittenTypes types
    )
    {
        const string Suffix = "Python";
        foreach (var file in source.Files.Modules)
        {
            var content = new TypedSubmodule
            {
                Submodule = file.Module.EndsWith(Suffix, StringComparison.Ordinal)
                    ? file.Module[..^Suffix.Length]
                    : file.Module,
            };
            if (rows.Exists(row => row.Content.Submodule == content.Submodule))
                continue;
            var handWritten = new HandWrittenModule(content, file, types, source.Rules);
            yield return new StubModule(
                new StubRow("", file.Hash, content, IsExternal: false),
                handWritten,
                new SeenModels()
            );
        }
    }

    private static Dictionary<string, string> SubmodulesOf(List<StubRow> rows)
    {
        var submodules = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows)
        foreach (var type in row.Content.Classes.AsSpan())
            submodules.TryAdd(type.SwigName, row.Content.Submodule);
        return submodules;
    }
}
