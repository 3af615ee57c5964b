using System.Diagnostics;
using System.Globalization;
using System.Text;
using Wrapgen.Batching.Equality;
using Wrapgen.Batching.Graphs;
using Wrapgen.Batching.Planning;
using Wrapgen.Batching.Results;
using Wrapgen.Batching.Running;
using Wrapgen.Batching.Units;
using Wrapgen.Caching.Headers;
using Wrapgen.Caching.Running;
using Wrapgen.Caching.Settings;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Outputs;

namespace Wrapgen.Batching;

/// <summary>
/// Runs castxml once for many units. Each unit gets what its own command would have left: XML, list of headers, messages
/// and exit code.
/// </summary>
public sealed class BatchRun
{
    private readonly BatchOptions _options;
    private readonly CacheSettings _cache;
    private readonly IToolConsole _console;
    private readonly BatchXmlReader _open;

    /// <summary>Sets a run up.</summary>
    /// <param name="options">How units run.</param>
    /// <param name="cache">The settings of the cache.</param>
    /// <param name="console">Receives what castxml prints, unit by unit.</param>
    public BatchRun(BatchOptions options, CacheSettings cache, IToolConsole console)
        : this(options, cache, console, null) { }

    internal BatchRun(BatchOptions options, CacheSettings cache, IToolConsole console, BatchXmlReader? open)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Jobs, 1);
        (_options, _cache, _console) = (options, cache, console);
        _open = open ?? ((xml, units, graph) => ReplayedBatch.Open(xml, units, graph, options.Profile));
    }

    /// <summary>Runs the units of a file.</summary>
    /// <param name="unitsFile">A JSON compilation database whose entries are castxml commands.</param>
    /// <param name="observer">Is told of the progress.</param>
    /// <param name="cancellation">Ends the run; nothing is left half written.</param>
    /// <exception cref="WrapgenException">The file is not sound, or an output cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public BatchSummary Run(string unitsFile, IBatchObserver observer, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(unitsFile);
        ArgumentNullException.ThrowIfNull(observer);
        var units = UnitList.Read(unitsFile, _options.KeepsUnchanged);
        observer.Read(units.Count);
        var folder = new BatchFolder(BatchFolder.Of(unitsFile), _options.Profile.WrappingNamespaces[0]);
        var referred = _options.WritesSlices ? null : folder;
        using var cache = _cache.IsBypassed ? null : new UnitCache(_cache, _console, referred);
        cache?.Fetch(units);
        using var scratch = new Scratch();
        var ledger = new UnitLedger(units, cache, _console, _options.WritesSlices);
        var texts = new HeaderTexts([.. units.Select(unit => unit.StartName)]);
        var runner = new UnitRunner(ledger, scratch, texts, _open, referred, _options.Gigabytes);
        RunMissed(Restore(units, ledger, observer, cancellation), runner, observer, cancellation);
        var differences = Verify(units, ledger, runner, cancellation);
        if (_options.WritesSlices || ledger.Results.Any(unit => unit.Origin != UnitOrigin.Cache))
            folder.Prune(units.Select(unit => unit.Output));
        if (_options.Depfile is { } file && units.Count > 0)
            OutputWriter.WriteAlways(file, Encoding.UTF8.GetBytes(Depfile.Format(units[0].Output, ledger.AllFiles)));
        return new BatchSummary(ledger.Results, differences);
    }

    /// <summary>Runs the units of a file.</summary>
    /// <param name="unitsFile">A JSON compilation database whose entries are castxml commands.</param>
    /// <param name="progress">Is told how many units are through.</param>
    /// <param name="cancellation">Ends the run; nothing is left half written.</param>
    /// <exception cref="WrapgenException">The file is not sound, or an output cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public BatchSummary Run(string unitsFile, IProgress<BatchProgress> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return Run(unitsFile, new ReportedProgress(progress), cancellation);
    }

    private static List<CastXmlUnit> Restore(
        IReadOnlyList<CastXmlUnit> units,
        UnitLedger ledger,
        IBatchObserver observer,
        CancellationToken cancellation
    )
    {
        var watch = Stopwatch.StartNew();
        var missed = new List<CastXmlUnit>();
        foreach (var unit in units)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!ledger.TryRestore(unit))
                missed.Add(unit);
        }
        if (missed.Count < units.Count)
            observer.Ended("cache", units.Count - missed.Count, watch.Elapsed);
        return missed;
    }

    /// <summary>
    /// First the batches, the largest first, and the units that have to run alone; then again in small batches what a
    /// batch could not tell; then alone what remains.
    /// </summary>
    private void RunMissed(
        List<CastXmlUnit> units,
        UnitRunner runner,
        IBatchObserver observer,
        CancellationToken cancellation
    )
    {
        var limits = new BatchLimits(_options.Jobs, _options.Gigabytes * 1000)
        {
            Units = _options.UnitsPerBatch,
            IsOff = !_options.IsBatching,
        };
        var plan = BatchPlan.For(units, limits, unit => Reasons.Of(unit, _options.Profile));
        var left = Run(plan, runner, observer, cancellation);
        var again = SecondRound.Plan(left, limits, plan.Batches.Count);
        Run(new BatchPlan([], Run(again, runner, observer, cancellation)), runner, observer, cancellation);
    }

    private List<RemainingUnit> Run(
        BatchPlan plan,
        UnitRunner runner,
        IBatchObserver observer,
        CancellationToken cancellation
    )
    {
        var left = new List<RemainingUnit>();
        List<(Batch? Batch, RemainingUnit? Alone)> work =
        [
            .. plan
                .Batches.OrderByDescending(batch => batch.Megabytes)
                .Select(batch => ((Batch?)batch, (RemainingUnit?)null)),
            .. plan.Alone.Select(alone => ((Batch?)null, (RemainingUnit?)alone)),
        ];
        Workers.Run(
            work,
            _options.Jobs,
            (item, token) =>
            {
                var watch = Stopwatch.StartNew();
                var name = item.Batch is { } some
                    ? string.Create(CultureInfo.InvariantCulture, $"batch {some.Number}")
                    : Path.GetFileNameWithoutExtension(item.Alone!.Unit.Source);
                observer.Started(name);
                var done = 1;
                if (item.Batch is { } batch)
                {
                    var remaining = runner.RunBatch(batch, token);
                    lock (left)
                        left.AddRange(remaining);
                    done = batch.Units.Count - remaining.Count;
                }
                else
                    runner.RunAlone(item.Alone!.Unit, item.Alone.Reason, token);
                observer.Ended(name, done, watch.Elapsed);
            },
            cancellation
        );
        return left;
    }

    /// <summary>Runs some units of batches alone, spread over all, and compares.</summary>
    private List<Diagnostic> Verify(
        IReadOnlyList<CastXmlUnit> units,
        UnitLedger ledger,
        UnitRunner runner,
        CancellationToken cancellation
    )
    {
        var batched = units.Where(unit => ledger.Results[unit.Number].Origin == UnitOrigin.Batch).ToList();
        var count = Math.Min(_options.VerifiedUnits, batched.Count);
        var differences = new List<Diagnostic>();
        using var models = new ModelDifference(_options.Profile);
        Workers.Run(
            [.. Enumerable.Range(0, count).Select(i => batched[(int)((long)i * batched.Count / count)])],
            _options.Jobs,
            (unit, token) =>
            {
                var name = Path.GetFileNameWithoutExtension(unit.Output);
                var difference = runner.Verify(unit, alone => models.Find(name, alone, unit.Output), token);
                if (difference is not null)
                    lock (differences)
                        differences.Add(Rules.UnitDiffers(unit.Source, difference));
            },
            cancellation
        );
        return differences;
    }
}
