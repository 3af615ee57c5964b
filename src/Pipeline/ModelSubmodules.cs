using Wrapgen.Pipeline.Discovery;
using Wrapgen.Pipeline.Model;
using Wrapgen.Platform.Freshness;

namespace Wrapgen.Pipeline;

/// <summary>A submodule that waits for its turn to be written.</summary>
/// <param name="Input">Its files.</param>
/// <param name="Recorded">Its record from the last run, if it may be reused.</param>
/// <param name="Model">Its model, which is only made on demand if the submodule may be reused.</param>
internal sealed record ModelledSubmodule(SubmoduleInput Input, RecordedUnit? Recorded, Func<SubmoduleModel> Model);

/// <summary>Models the submodules of a module, several at once. Those that may be reused are not modelled.</summary>
internal sealed class ModelSubmodules(ModuleContext context, OpenDocuments documents, ModuleAliases aliases)
{
    /// <summary>The submodules in writing order.</summary>
    public IEnumerable<ModelledSubmodule> Apply(
        ModuleInput module,
        IReadOnlyDictionary<string, RecordedUnit> reusable
    ) =>
        context.InOrder(
            module.Ordered,
            input =>
                reusable.GetValueOrDefault(input.Name) is { } recorded && recorded.Input == aliases.Hash
                    ? new ModelledSubmodule(input, recorded, () => Model(input))
                    : Modelled(input)
        );

    private ModelledSubmodule Modelled(SubmoduleInput input)
    {
        var model = Model(input);
        return new ModelledSubmodule(input, null, () => model);
    }

    private SubmoduleModel Model(SubmoduleInput input)
    {
        using var span = context.Begin(StageNames.Modelling, input.Name);
        return documents.ReadAndClose(
            input.Xml,
            document => context.Modelling.Run(aliases.Own[input.Name], document, aliases.Table)
        );
    }
}
