using Wrapgen.Pipeline.Diagnostics;
using Wrapgen.Pipeline.Discovery;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Modelling;
using Wrapgen.Pipeline.Parsing;
using Wrapgen.Pipeline.Storage;

namespace Wrapgen.Pipeline;

/// <summary>Runs a whole module: discovery, parsing, modelling, emission, storage. The only place that knows all stages.</summary>
public sealed class ModuleRunner
{
    private readonly IReadOnlyList<IModuleEmitter> _emitters;
    private readonly Func<ParsingStage> _createParsing;
    private readonly StorageStage _storage = new();

    /// <summary>A runner that writes what these emitters make.</summary>
    public ModuleRunner(IReadOnlyList<IModuleEmitter> emitters)
        : this(emitters, () => new ParsingStage())
    {
    }

    internal ModuleRunner(IReadOnlyList<IModuleEmitter> emitters, Func<ParsingStage> createParsing) =>
        (_emitters, _createParsing) = (emitters, createParsing);

    /// <summary>Runs a module. Nothing is written unless everything could be made; the stamp comes last.</summary>
    /// <exception cref="WrapgenException">A diagnosed failure; earlier outputs are intact.</exception>
    public ModuleResult Run(ModuleOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var module = DiscoveryStage.Run(options.MdxFiles[0], options.LibraryDirectory, options.SubmoduleOrder);
        CreateDirectories(options);
        using var outputs = new OutputTransaction();
        var submodules = module.Ordered.Count == 0 ? [] : RunSubmodules(module, options, outputs);
        var functions = submodules.SelectMany(submodule => submodule.Functions).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        StageAll(_emitters.SelectMany(emitter => emitter.EmitModule(functions, options)), outputs);
        _storage.Save(new ModuleModels(module.Name, options.StoreDirectory,
            EquatableArray.From(submodules.Select(submodule => new SubmoduleModels(submodule.Name, submodule.Models, submodule.Wrappers)))));
        outputs.Commit();
        if (options.Stamp is not null) StampFile.Write(options.Stamp);
        return new ModuleResult(module.Name, [.. submodules.Select(submodule =>
            new SubmoduleResult(submodule.Name, ManifestFile.PathOf(options.StoreDirectory, submodule.Name), submodule.Warnings))]);
    }

    /// <summary>What is kept of a submodule when its files are staged.</summary>
    private sealed record FinishedSubmodule(
        string Name, IReadOnlyList<string> Functions, EquatableArray<ClassModel> Models, WrapperModule Wrappers, EquatableArray<WrappingWarning> Warnings);

    private List<FinishedSubmodule> RunSubmodules(ModuleInput module, ModuleOptions options, OutputTransaction outputs)
    {
        using var documents = new OpenDocuments(_createParsing());
        var modelling = new ModellingStage(options.Profile, options.Warnings);
        var inputs = module.Submodules.Union(module.Ordered).ToList();
        var aliases = OrderedParallel.Select(inputs, options.Parallelism, input => ReadAliases(input, documents, modelling))
            .ToDictionary(content => content.Submodule, StringComparer.Ordinal);
        var table = AliasTable.From(DiscoveryStage.ReadAliases(options.MdxFiles, aliases));
        var constructors = new DropRepeatedConstructors();
        var finished = new List<FinishedSubmodule>();
        foreach (var model in OrderedParallel.Select(module.Ordered, options.Parallelism,
            input => ReadModel(input, aliases[input.Name], table, documents, modelling)))
        {
            var submodule = constructors.Apply(model);
            StageAll(_emitters.SelectMany(emitter => emitter.Emit(submodule, options)), outputs);
            finished.Add(new FinishedSubmodule(
                submodule.Name, [.. submodule.Functions.Select(function => function.SnakeName)], submodule.ClassModels, submodule.Wrappers, submodule.Warnings));
        }
        return finished;
    }

    private static IdxContent ReadAliases(SubmoduleInput input, OpenDocuments documents, ModellingStage modelling)
    {
        var document = documents.Take(input.Xml);
        try
        {
            return Diagnosed(input, () => modelling.ReadAliases(input.Name, document));
        }
        finally
        {
            documents.Keep(document);
        }
    }

    private static SubmoduleModel ReadModel(
        SubmoduleInput input, IdxContent aliases, AliasTable table, OpenDocuments documents, ModellingStage modelling)
    {
        using var document = documents.Take(input.Xml);
        return Diagnosed(input, () => modelling.Run(aliases, document, table)) with
        {
            HeaderTemplate = TextFile.ReadBytes(input.HeaderTemplate, Rules.MissingHeaderTemplate),
        };
    }

    /// <summary>A document whose types or scopes contain themselves ends in a diagnostic, not in a stack overflow.</summary>
    private static T Diagnosed<T>(SubmoduleInput input, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (InsufficientExecutionStackException failure)
        {
            throw new WrapgenException(Rules.CyclicDeclarations(input.Xml), failure);
        }
    }

    private static void StageAll(IEnumerable<OutputFile> files, OutputTransaction outputs)
    {
        foreach (var file in files) outputs.Stage(file.Path, file.Content.Span);
    }

    private static void CreateDirectories(ModuleOptions options)
    {
        foreach (var directory in new[] { options.InterfaceDirectory, options.StoreDirectory, options.StubDirectory })
        {
            if (string.IsNullOrEmpty(directory)) continue;
            try
            {
                Directory.CreateDirectory(directory);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                throw new WrapgenException(Rules.UnwritableFile(directory, failure.Message), failure);
            }
        }
    }
}
