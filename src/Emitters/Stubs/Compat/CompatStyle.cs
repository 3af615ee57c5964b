using Wrapgen.Emitters.Stubs.Session;

namespace Wrapgen.Emitters.Stubs.Compat;

/// <summary>Two stubs for each Python class, equal to those of ITK's own generator.</summary>
internal sealed class CompatStyle(StubOptions options) : IStubStyle
{
    public IEnumerable<string> Templates => CompatWriter.Templates;

    public bool IsUnitStub(string fileName) =>
        fileName.EndsWith(CompatWriter.TemplateSuffix, StringComparison.Ordinal)
        || fileName.EndsWith(CompatWriter.ProxySuffix, StringComparison.Ordinal);

    public IStubPlan Plan(StubSources sources)
    {
        var models = new CompatModels(sources.Store, readsAll: sources.IsFirstRun);
        DiscardStampsIfRowsLost.Apply(sources.Store, sources.Keys.Count(key => !models.Contains(key)));
        var hints = new CompatHints(sources.Store.DatabasePath, sources.Report);
        return new CompatPlan(models, ClassUnit.Of(sources.Keys, models.HashOf))
        {
            Writer = new CompatWriter(sources.Templates, options.Profile, hints),
        };
    }
}
