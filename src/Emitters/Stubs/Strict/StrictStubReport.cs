using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Storage;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>What strict stubs say, and what they leave out.</summary>
/// <param name="Shares">How much is typed, by module.</param>
/// <param name="Documented">Public methods with a docstring, of those that have a comment in their header.</param>
/// <param name="Dropped">Public methods that Python does not get.</param>
/// <param name="StalePlaces">Declarations whose headers have changed since castxml read them: they have no docstring.</param>
internal sealed record StrictStubReport(
    IReadOnlyList<TypedShare> Shares,
    TypedCount Documented,
    IReadOnlyList<DroppedMethod> Dropped,
    int StalePlaces
)
{
    /// <summary>Counts what the strict stubs of a store say, without making them.</summary>
    /// <param name="storeDirectory">Directory of a store that module runs filled; only read.</param>
    /// <param name="modules">The modules to count; null: all of the store.</param>
    /// <param name="profile">Conventions of the wrapped library.</param>
    /// <param name="report">Takes the warnings, one at a time.</param>
    /// <exception cref="WrapgenException">WG4001 to WG4008, WG4010: there is no such store, or it cannot be read.</exception>
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
        var inputs = StrictInputs.Read(
            store,
            rows.Select(row => row.Module).ToHashSet(StringComparer.Ordinal),
            externalStores: [],
            profile.StrictStubs
        );
        var world = new StubContext(profile, new ClassRegistry(inputs.All, report));
        return Of(world, inputs.Own, new DocumentationSource([], isEnabled: true), CompatShare.Of(rows));
    }

    internal static StrictStubReport Of(
        StubContext world,
        IReadOnlyList<StubModule> modules,
        DocumentationSource documentation,
        IReadOnlyDictionary<string, CompatShare> compat
    ) =>
        new(
            new TypedShares(world, compat).Of(modules),
            documentation.CountOf(modules.SelectMany(module => module.Content.Classes)),
            [.. modules.SelectMany(module => module.Content.Dropped)],
            documentation.Stale
        );
}
