using System.IO.Hashing;
using System.Runtime.InteropServices;
using Wrapgen.Pipeline.Discovery;
using Wrapgen.Pipeline.Incremental;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Modelling;
using Wrapgen.Pipeline.Parsing;
using Wrapgen.Pipeline.Storage;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Files;
using Wrapgen.Platform.Freshness;
using Wrapgen.Platform.Outputs;

namespace Wrapgen.Pipeline;

/// <summary>What one run has of a submodule when its files are staged.</summary>
internal sealed record FinishedSubmodule
{
    public required string Name { get; init; }

    /// <summary>True when its XML was not read.</summary>
    public bool IsUnchanged { get; init; }

    public required EquatableArray<string> Functions { get; init; }

    public required EquatableArray<WrappingWarning> Warnings { get; init; }

    /// <summary>What the last run recorded; null when it was modelled now.</summary>
    public SubmoduleState? Recorded { get; init; }

    /// <summary>What the store gets of it; null when it was not modelled.</summary>
    public SubmoduleRows? Rows { get; init; }

    public EquatableArray<ConstructorText> Constructors { get; init; }

    public EquatableArray<RecordedFile> Inputs { get; init; }

    /// <summary>Paths and content hashes of its staged files.</summary>
    public IReadOnlyList<(string Path, UInt128 Hash)> Outputs { get; init; } = [];

    public SubmoduleResult ToResult(ModuleOptions options) =>
        new(Name, KeyIndexFile.PathOf(options.StoreDirectory, Name), Warnings, IsUnchanged);
}

/// <summary>The part of a module run between discovery and storage: submodules flow through parsing, modelling and emission concurrently.</summary>
internal sealed class ModuleRun(
    ModuleOptions options,
    IReadOnlyList<IModuleEmitter> emitters,
    Func<ParsingStage> createParsing,
    ModuleState? last,
    OutputTransaction outputs,
    InputLedger ledger,
    SharedRunContext surroundings
) : IDisposable
{
    private const int BytesPerThread = 4 << 20;

    private readonly ModellingStage _modelling = new(options.Profile, options.Warnings);
    private readonly DropRepeatedConstructors _constructors = new();
    private readonly Lazy<OpenDocuments> _documents = new(() =>
        new OpenDocuments(createParsing(), surroundings.IdleMemory)
    );
    private UInt128 _aliases;

    public CancellationToken Cancellation { get; init; }

    /// <summary>The module's submodules in writing order, their files staged.</summary>
    public List<FinishedSubmodule> Submodules(ModuleInput module)
    {
        var reusable = Reusable();
        var inputs = module.Submodules.Union(module.Ordered).ToList();
        var degree = DegreeFor(inputs);
        var read = OrderedParallel
            .Select(
                inputs,
                degree,
                input => ReadAliases(input, reusable.GetValueOrDefault(input.Name)),
                surroundings.Scheduler
            )
            .ToDictionary(aliases => aliases.Content.Submodule, StringComparer.Ordinal);
        var own = read.ToDictionary(pair => pair.Key, pair => pair.Value.Content, StringComparer.Ordinal);
        var table = ReadTable(own);
        // Other aliases: every type of every submodule may be spelled differently now.
        if (last is not null && last.Aliases != _aliases)
            reusable.Clear();
        var finished = new List<FinishedSubmodule>();
        var models = OrderedParallel.Select(
            module.Ordered,
            degree,
            input =>
                (
                    Input: input,
                    Model: reusable.ContainsKey(input.Name) ? null : ReadModel(input, own[input.Name], table)
                ),
            surroundings.Scheduler
        );
        foreach (var (input, model) in models)
        {
            Cancellation.ThrowIfCancellationRequested();
            finished.Add(
                model is null && _constructors.TryRepeat([.. reusable[input.Name].Constructors])
                    ? Reuse(reusable[input.Name])
                    : Emit(model ?? ReadModel(input, own[input.Name], table), read[input.Name].Xml, input)
            );
            options.Progress?.Report(finished[^1].ToResult(options));
        }
        return finished;
    }

    /// <summary>Stages the files of the module as a whole.</summary>
    public List<(string Path, UInt128 Hash)> StageModuleFiles(List<FinishedSubmodule> submodules)
    {
        var functions = submodules
            .SelectMany(submodule => submodule.Functions)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        return Stage(emitters.SelectMany(emitter => emitter.EmitModule(functions, options)));
    }

    /// <summary>What the next run needs to know; to be asked when all files have their names.</summary>
    public ModuleState State(
        UInt128 settings,
        List<FinishedSubmodule> submodules,
        IEnumerable<(string Path, UInt128 Hash)> moduleFiles
    )
    {
        var now = NativeFiles.Now();
        return new ModuleState
        {
            Settings = settings,
            Aliases = _aliases,
            Database = StoreIdentity.Of(options.StoreDirectory),
            RecordedAt = now,
            Inputs = ledger.Files(),
            Outputs = Recorded(moduleFiles),
            Submodules = EquatableArray.From(
                submodules.Select(submodule =>
                    submodule.Recorded
                    ?? new SubmoduleState(
                        submodule.Name,
                        submodule.Inputs,
                        Recorded(submodule.Outputs.Append(ManifestOf(submodule.Name))),
                        submodule.Constructors,
                        submodule.Functions,
                        submodule.Warnings
                    )
                )
            ),
        };
    }

    public void Dispose()
    {
        if (_documents.IsValueCreated)
            _documents.Value.Dispose();
    }

    /// <summary>Submodules whose inputs and outputs are as the last run left them.</summary>
    private Dictionary<string, SubmoduleState> Reusable() =>
        last is null
            ? new Dictionary<string, SubmoduleState>(StringComparer.Ordinal)
            : last
                .Submodules.Where(submodule => last.Holds(submodule.Inputs) && last.Holds(submodule.Outputs))
                .ToDictionary(submodule => submodule.Name, StringComparer.Ordinal);

    private AliasTable ReadTable(Dictionary<string, IdxContent> own)
    {
        using var span = StageSpan.Begin(surroundings.Trace, "alias table", options.ModuleName);
        var contents = DiscoveryStage.ReadAliases(options.MdxFiles, own, ledger.Read, ledger.Parse);
        _aliases = HashOf(contents);
        return AliasTable.From(contents);
    }

    private (IdxContent Content, RecordedFile Xml) ReadAliases(SubmoduleInput input, SubmoduleState? recorded)
    {
        using var span = StageSpan.Begin(
            surroundings.Trace,
            recorded is null ? "parsing" : "aliases",
            options.ModuleName,
            input.Name
        );
        Cancellation.ThrowIfCancellationRequested();
        if (recorded is not null)
            return (DiscoveryStage.ReadAliases(input.Name, AliasFileOf(input.Name)), recorded.Inputs[0]);
        var stamp = FileStamp.Of(input.Xml);
        var document = _documents.Value.Take(input.Xml);
        try
        {
            var xml = new RecordedFile(input.Xml, new FileFingerprint(stamp, document.SourceHash));
            return (Diagnosed(input, () => _modelling.ReadAliases(input.Name, document)), xml);
        }
        finally
        {
            _documents.Value.Keep(document);
        }
    }

    /// <summary>How many submodules to work on at once: for little XML, starting threads takes longer than the work.</summary>
    private int DegreeFor(List<SubmoduleInput> inputs)
    {
        var degree = options.Parallelism;
        if (degree <= 1)
            return degree;
        long left = degree * BytesPerThread;
        foreach (var input in inputs)
            if ((left -= SizeOf(input.Xml)) <= 0)
                return degree;
        return Math.Max(1, degree - (int)(left / BytesPerThread));
    }

    private static long SizeOf(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;

    private string AliasFileOf(string submodule) =>
        Path.Combine(options.InterfaceDirectory, submodule + AliasFileName.Suffix);

    private SubmoduleModel ReadModel(SubmoduleInput input, IdxContent aliases, AliasTable table)
    {
        using var span = StageSpan.Begin(surroundings.Trace, "modelling", options.ModuleName, input.Name);
        using var document = _documents.Value.Take(input.Xml);
        return Diagnosed(input, () => _modelling.Run(aliases, document, table));
    }

    public static FinishedSubmodule Reuse(SubmoduleState recorded) =>
        new()
        {
            Name = recorded.Name,
            IsUnchanged = true,
            Functions = recorded.Functions,
            Warnings = recorded.Warnings,
            Recorded = recorded,
        };

    private FinishedSubmodule Emit(SubmoduleModel model, RecordedFile xml, SubmoduleInput input)
    {
        using var span = StageSpan.Begin(surroundings.Trace, "emission", options.ModuleName, model.Name);
        var constructors = new List<ConstructorText>();
        var templateStamp = FileStamp.Of(input.HeaderTemplate);
        var template = TextFile.ReadBytes(input.HeaderTemplate, Rules.MissingHeaderTemplate);
        var submodule = _constructors.Apply(model, constructors) with { HeaderTemplate = template };
        return new FinishedSubmodule
        {
            Name = model.Name,
            Functions = EquatableArray.From(model.Functions.Select(function => function.SnakeName)),
            Warnings = model.Warnings,
            Rows = SubmoduleRows.Of(
                options.ModuleName,
                new SubmoduleModels(model.Name, model.ClassModels, WrapperSpellings.Apply(model.Wrappers, template))
            ),
            Constructors = EquatableArray.From(constructors),
            Inputs =
            [
                xml,
                new RecordedFile(
                    input.HeaderTemplate,
                    new FileFingerprint(templateStamp, FileFingerprint.HashOf(template))
                ),
            ],
            Outputs = Stage(emitters.SelectMany(emitter => emitter.Emit(submodule, options))),
        };
    }

    private List<(string Path, UInt128 Hash)> Stage(IEnumerable<OutputFile> files)
    {
        var staged = new List<(string, UInt128)>();
        foreach (var file in files)
        {
            outputs.Stage(file.Path, file.Content.Span);
            staged.Add((file.Path, FileFingerprint.HashOf(file.Content.Span)));
        }
        return staged;
    }

    private (string Path, UInt128 Hash) ManifestOf(string submodule)
    {
        var path = KeyIndexFile.PathOf(options.StoreDirectory, submodule);
        return (path, FileFingerprint.HashOf(File.ReadAllBytes(path)));
    }

    private static EquatableArray<RecordedFile> Recorded(IEnumerable<(string Path, UInt128 Hash)> files) =>
        EquatableArray.From(
            files.Select(file => new RecordedFile(file.Path, new FileFingerprint(FileStamp.Of(file.Path), file.Hash)))
        );

    private static UInt128 HashOf(IReadOnlyList<IdxContent> contents)
    {
        var hash = new XxHash128();
        foreach (var content in contents)
        {
            hash.Append(MemoryMarshal.AsBytes(content.Submodule.AsSpan()));
            foreach (var line in content.Lines.AsSpan())
            {
                hash.Append("\n\0"u8);
                hash.Append(MemoryMarshal.AsBytes(line.CppType.AsSpan()));
                hash.Append("\0\n"u8);
                hash.Append(MemoryMarshal.AsBytes(line.SwigName.AsSpan()));
            }
        }
        return hash.GetCurrentHashAsUInt128();
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
}
