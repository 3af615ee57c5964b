using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>What strict stubs say, and what they leave out.</summary>
/// <param name="Shares">How much is typed, by module.</param>
/// <param name="Documented">Public methods with a docstring, of those that have a comment in their header.</param>
/// <param name="Dropped">Public methods that Python does not get.</param>
/// <param name="StalePlaces">Declarations whose headers have changed since castxml read them: they have no docstring.</param>
internal sealed record StrictStubReport(
    IReadOnlyList<TypedShare> Shares, TypedCount Documented, IReadOnlyList<DroppedMethod> Dropped, int StalePlaces)
{
    internal static StrictStubReport Of(
        StubWorld world, IReadOnlyList<StubModule> modules, DocumentationSource documentation, IReadOnlyDictionary<string, CompatShare> compat) => new(
        new TypedShares(world, compat).Of(modules), documentation.CountOf(modules.SelectMany(module => module.Content.Classes)),
        [.. modules.SelectMany(module => module.Content.Dropped)], documentation.Stale);
}
