using Wrapgen.Pipeline.Discovery;
using Wrapgen.Pipeline.Modelling;
using Wrapgen.Platform.Freshness;
using Wrapgen.Platform.Outputs;

namespace Wrapgen.Pipeline;

/// <summary>What the steps of one module run have in common.</summary>
/// <param name="Options">The options of the run.</param>
/// <param name="Shared">What it shares with other runs in the process.</param>
/// <param name="Cancellation">Ends the run between submodules.</param>
internal sealed record ModuleContext(ModuleOptions Options, SharedRunContext Shared, CancellationToken Cancellation)
{
    private const int BytesPerThread = 4 << 20;

    // A small file may refer to a batch. The unit need not be indexed, which is less than half of the work.
    private const int BytesPerReference = 1 << 20;

    /// <summary>Turns documents into models.</summary>
    public ModellingStage Modelling { get; } = new(Options.Profile, Options.Warnings);

    /// <summary>Starts a step for the whole module.</summary>
    public StageSpan Begin(string stage) => StageSpan.Begin(Shared.Trace, stage, Options.ModuleName);

    /// <summary>Starts a step for a submodule.</summary>
    public StageSpan Begin(string stage, string submodule) =>
        StageSpan.Begin(Shared.Trace, stage, Options.ModuleName, submodule);

    /// <summary>Creates the directories that the options name, and deletes what killed runs left there.</summary>
    public void PrepareDirectories()
    {
        foreach (var directory in new[] { Options.InterfaceDirectory, Options.StoreDirectory, Options.StubDirectory })
        {
            if (string.IsNullOrEmpty(directory))
                continue;
            OutputDirectory.Create(directory);
            LeftoverFiles.Delete(directory);
        }
    }

    /// <summary>Processes several submodules at once; the results come in the order of the submodules.</summary>
    public IEnumerable<T> InOrder<T>(IReadOnlyList<SubmoduleInput> submodules, Func<SubmoduleInput, T> work) =>
        OrderedParallel.Select(
            submodules,
            DegreeFor(submodules),
            submodule =>
            {
                Cancellation.ThrowIfCancellationRequested();
                return work(submodule);
            },
            Shared.Scheduler
        );

    /// <summary>
    /// How many submodules to work on at once: for little XML, starting threads takes longer than the work.
    /// </summary>
    private int DegreeFor(IReadOnlyList<SubmoduleInput> submodules)
    {
        var degree = Options.Parallelism;
        if (degree <= 1)
            return degree;
        long left = degree * BytesPerThread;
        foreach (var submodule in submodules)
            if ((left -= SizeOf(submodule.Xml)) <= 0)
                return degree;
        return Math.Max(1, degree - (int)(left / BytesPerThread));
    }

    private static long SizeOf(string path) =>
        new FileInfo(path) is { Exists: true } file
            ? file.Length <= ContentReference.MaxSize
                ? BytesPerReference
                : file.Length
            : 0;
}
