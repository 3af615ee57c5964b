using Wrapgen.Pipeline.Discovery;
using Wrapgen.Pipeline.Incremental;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Modelling;
using Wrapgen.Pipeline.Storage;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Freshness;
using Wrapgen.Platform.Outputs;

namespace Wrapgen.Pipeline;

/// <summary>
/// Makes the files and rows of submodules. Call it in writing order: a constructor text is written once per module.
/// </summary>
internal sealed class EmitSubmodules(
    ModuleContext context,
    IReadOnlyList<IModuleEmitter> emitters,
    OpenDocuments documents,
    OutputTransaction outputs
)
{
    private readonly DropRepeatedConstructors _constructors = new();

    /// <summary>Stages the files of a submodule, or reuses it when they would be the same.</summary>
    public FinishedSubmodule Apply(ModelledSubmodule submodule)
    {
        if (submodule.Recorded is { } recorded)
        {
            var reused = FinishedSubmodule.Reuse(recorded);
            // Earlier submodules may have changed which constructors they write.
            if (_constructors.TryRepeat(reused.Summary.Constructors))
                return reused;
        }
        return Emit(submodule.Input, submodule.Model());
    }

    /// <summary>Stages the files of the module as a whole.</summary>
    public List<RecordedOutput> ApplyToModule(IEnumerable<FinishedSubmodule> submodules)
    {
        var functions = submodules
            .SelectMany(submodule => submodule.Summary.Functions)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        return Stage(emitters.SelectMany(emitter => emitter.EmitModule(functions, context.Options)));
    }

    private FinishedSubmodule Emit(SubmoduleInput input, SubmoduleModel model)
    {
        using var span = context.Begin(StageNames.Emission, model.Name);
        var header = SmallFile.Read(input.HeaderTemplate, Rules.MissingHeaderTemplate);
        var constructors = new List<ConstructorText>();
        var submodule = _constructors.Apply(model, constructors) with { HeaderTemplate = header.Content };
        return new FinishedSubmodule
        {
            Name = model.Name,
            Summary = new SubmoduleSummary(
                constructors,
                [.. model.Functions.Select(function => function.SnakeName)],
                model.Warnings
            ),
            Rows = SubmoduleRows.Of(
                context.Options.ModuleName,
                model.ClassModels,
                WrapperSpellings.Apply(model.Wrappers, header.Content)
            ),
            Inputs =
            [
                new RecordedFile(input.Xml, documents.FingerprintOf(input.Xml)),
                new RecordedFile(input.HeaderTemplate, header.Fingerprint),
            ],
            Outputs = Stage(emitters.SelectMany(emitter => emitter.Emit(submodule, context.Options))),
        };
    }

    private List<RecordedOutput> Stage(IEnumerable<OutputFile> files)
    {
        var staged = new List<RecordedOutput>();
        foreach (var file in files)
        {
            outputs.Stage(file.Path, file.Content.Span);
            staged.Add(RecordedOutput.Of(file.Path, file.Content.Span));
        }
        return staged;
    }
}
