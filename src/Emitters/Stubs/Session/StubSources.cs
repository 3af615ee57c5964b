using Wrapgen.Emitters.Stubs.Templates;
using Wrapgen.Pipeline.Storage;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Emitters.Stubs.Session;

/// <summary>What a style reads.</summary>
/// <param name="Store">The store, open for the whole run.</param>
/// <param name="Keys">Keys that the manifests name, in ordinal order.</param>
/// <param name="Templates">The templates.</param>
/// <param name="IsFirstRun">True if no earlier run is remembered, so that every unit is stale.</param>
/// <param name="Reads">
/// Takes the path of a file that all stubs depend on, before the style reads it; one at a time.
/// </param>
/// <param name="Report">Receives warnings, one at a time.</param>
internal sealed record StubSources(
    ModelStore Store,
    string[] Keys,
    TemplateSet Templates,
    bool IsFirstRun,
    Action<string> Reads,
    Action<Diagnostic> Report
);
