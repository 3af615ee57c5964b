using Wrapgen.Emitters.Stubs.Session;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Storage;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>What strict stubs contain, and what they leave out.</summary>
/// <param name="Shares">How much is typed, by module.</param>
/// <param name="Documented">Public methods with a docstring, of those that have a comment in their header.</param>
/// <param name="Dropped">Public methods that Python does not get.</param>
/// <param name="StalePlaces">
/// Declarations whose headers have changed since castxml read them: they have no docstring.
/// </param>
internal sealed record StrictStubReport(
    IReadOnlyList<TypedShare> Shares,
    TypedCount Documented,
    IReadOnlyList<DroppedMethod> Dropped,
    int StalePlaces
)
{
    /// <summary>Counts what the strict stubs of a store contain, without rendering them.</summary>
    /// <param name="storeDirectory">Directory of a store that module runs filled; only read.</param>
    /// <param name="modules">The modules to count; null for all modules of the store.</param>
    /// <param name="profile">Conventions of the wrapped library.</param>
    /// <param name="report">Receives warnings, one at a time.</param>
    /// <exception cref="WrapgenException">
    /// WG4001 to WG4008, WG4010: there is no such store, or it cannot be read.
    /// </exception>
    public static StrictStubReport Read(
        string storeDirectory,
        IReadOnlyCollection<string>? modules,
        WrappingProfile profile,
        Action<Diagnostic> report
    )
    {
        ArgumentNullException.ThrowIfNull(profile);
        using var store = ModelStore.OpenExisting(storeDirectory);
        var rows = store.ReadAll().Where(row => modules is null || modules.Contains(row.Module)).ToList();
        return Of(
            store,
            rows,
            new StubOptions
            {
                OutputDirectory = "",
                StoreDirectory = storeDirectory,
                IndexListFile = "",
                Profile = profile,
            },
            report
        );
    }

    /// <summary>Counts what the stubs of a run say that was just made.</summary>
    /// <exception cref="WrapgenException">WG4xxx, WG52xx, WG9xxx.</exception>
    public static StrictStubReport Read(StubOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        using var store = ModelStore.OpenForReading(options.StoreDirectory);
        // The run has given the warnings already.
        var keys = IndexList.Read(options.IndexListFile).ReadKeys(_ => { });
        return Of(store, [.. store.Read(keys)], options, _ => { });
    }

    private static StrictStubReport Of(
        ModelStore store,
        List<StoredModel> rows,
        StubOptions options,
        Action<Diagnostic> report
    )
    {
        var inputs = StrictInputs.Read(
            store,
            rows.Select(row => row.Module).ToHashSet(StringComparer.Ordinal),
            options.ExternalStores,
            HandWrittenSource.Of(options, _ => { })
        );
        var context = new StubContext(
            options.Profile,
            new ClassRegistry(inputs.All, options.Profile.StrictStubs, report)
        );
        var documentation = new DocumentationSource(options.SourceMaps, !options.WithoutDocstrings);
        return new StrictStubReport(
            new TypedShares(context, CompatShare.Of(rows)).Of(inputs.Own),
            documentation.CountOf(inputs.Own.SelectMany(module => module.Content.Classes)),
            [.. inputs.Own.SelectMany(module => module.Content.Dropped)],
            documentation.Stale
        );
    }
}
