using Wrapgen.Emitters.Stubs.Session;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>A stub with exact types for each module that SWIG makes, and the package's own (docs/stubs.md).</summary>
internal sealed class StrictStyle(StubOptions options) : IStubStyle
{
    public IEnumerable<string> Templates => StrictWriter.TemplatesOf(options.Profile);

    public bool IsUnitStub(string fileName) => fileName.EndsWith(StrictWriter.Suffix, StringComparison.Ordinal);

    public IReadOnlyList<string> Inputs { get; } =
        TemplateArgumentCounts.FilesOf(
            options.Profile.StrictStubs.ConfigurationDirectory,
            options.OutputDirectory,
            options.StoreDirectory
        );

    public IStubPlan Plan(StubSources sources)
    {
        var modules = sources.Store.ReadModules();
        DiscardStampsIfRowsLost.Apply(sources.Store, sources.Keys.Count(key => !modules.ContainsKey(key)));
        var inputs = StrictInputs.Read(
            sources.Store,
            sources.Keys.Select(key => modules[key]).ToHashSet(StringComparer.Ordinal),
            options.ExternalStores,
            HandWrittenSource.Of(options, sources.Reads)
        );
        var documentation = new DocumentationSource(options.SourceMaps, !options.WithoutDocstrings);
        var context = new StubContext(
            options.Profile,
            new ClassRegistry(inputs.All, options.Profile.StrictStubs, sources.Report),
            TemplateArgumentCounts.Read(Inputs)
        );
        return new StrictPlan(inputs, documentation, context.Keys.Hash)
        {
            Writer = new StrictWriter(sources.Templates, context, documentation),
            IsPartial = options.ExternalStores.Count > 0,
        };
    }
}
