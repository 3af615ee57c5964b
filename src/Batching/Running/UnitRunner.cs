using Wrapgen.Batching.Equality;
using Wrapgen.Batching.Graphs;
using Wrapgen.Batching.Planning;
using Wrapgen.Batching.Units;
using Wrapgen.Caching.Headers;
using Wrapgen.Caching.Recording;
using Wrapgen.Platform.Files;

namespace Wrapgen.Batching.Running;

/// <summary>Opens the XML of a batch.</summary>
/// <param name="xml">The file.</param>
/// <param name="units">The units in the order in which the batch includes them.</param>
/// <param name="graph">The files of the batch.</param>
internal delegate IBatchXml BatchXmlReader(string xml, IReadOnlyList<CastXmlUnit> units, IncludeGraph graph);

/// <summary>Runs castxml for units, together or alone, and reports each unit to the ledger.</summary>
/// <param name="ledger">Receives the results.</param>
/// <param name="scratch">Where castxml writes.</param>
/// <param name="texts">The texts of headers.</param>
/// <param name="open">Opens the XML of a batch.</param>
/// <param name="folder">Where batches are kept for units to refer to them; null when units get XML of their own.</param>
/// <param name="gigabytes">The memory that a run for several units may use.</param>
internal sealed class UnitRunner(
    UnitLedger ledger,
    Scratch scratch,
    HeaderTexts texts,
    BatchXmlReader open,
    BatchFolder? folder,
    double gigabytes
)
{
    /// <summary>Runs a batch; the units that make it fail run alone.</summary>
    /// <returns>The units that the batch read, but whose XML it cannot tell.</returns>
    public IReadOnlyList<RemainingUnit> RunBatch(Batch batch, CancellationToken cancellation)
    {
        var left = new List<RemainingUnit>();
        var search = new FailureSearch<CastXmlUnit>(
            units => Attempt(batch.Number, units, left, cancellation),
            (unit, reason) => RunAlone(unit, reason, cancellation)
        );
        search.Run(batch.Units);
        return left;
    }

    /// <summary>Runs a unit alone; false when it fails.</summary>
    public bool RunAlone(CastXmlUnit unit, string reason, CancellationToken cancellation)
    {
        var files = scratch.Open();
        try
        {
            var (outcome, xml, products) = Execute(unit, files, cancellation);
            ledger.RanAlone(unit, reason, outcome, xml, products);
            return outcome.ExitCode == 0;
        }
        finally
        {
            Scratch.Close(files);
        }
    }

    /// <summary>Runs a unit of a batch alone as well, and compares.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="compare">Finds the first difference of its own XML to that of the batch; null for none.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <returns>The difference; null for none.</returns>
    public string? Verify(CastXmlUnit unit, Func<byte[], string?> compare, CancellationToken cancellation)
    {
        var files = scratch.Open();
        try
        {
            var (_, xml, products) = Execute(unit, files, cancellation);
            if (xml is null)
                return "castxml fails.";
            var difference = compare(xml);
            ledger.Verified(unit, difference is null, xml, products);
            return difference;
        }
        finally
        {
            Scratch.Close(files);
        }
    }

    private static (ToolOutcome Outcome, byte[]? Xml, RunProducts Products) Execute(
        CastXmlUnit unit,
        BatchFiles files,
        CancellationToken cancellation
    )
    {
        var started = NativeFiles.Now();
        var outcome = ToolRun.Run(BatchCommand.Alone(unit, files), unit.Entry.Directory, cancellation);
        var xml = File.Exists(files.Xml) ? File.ReadAllBytes(files.Xml) : null;
        return (outcome, xml, new RunProducts(FilesOf(files), started, outcome.Log, outcome.Elapsed));
    }

    private BatchAttempt<CastXmlUnit> Attempt(
        int number,
        IReadOnlyList<CastXmlUnit> units,
        List<RemainingUnit> left,
        CancellationToken cancellation
    )
    {
        var files = scratch.Open();
        try
        {
            File.WriteAllText(files.Source, BatchSource.Text(units));
            var includes = IncludeUnion.Of(units);
            var started = NativeFiles.Now();
            var command = ToolRun.WithMemory(BatchCommand.Of(units, includes, files), gigabytes);
            var outcome = ToolRun.Run(command, units[0].Entry.Directory, cancellation);
            // Each unit alone says what is wrong with the program.
            if (outcome.NotStarted is not null || outcome.ExitCode is ToolRun.CannotStart or ToolRun.NoProgram)
                return new BatchAttempt<CastXmlUnit>(false, false, units);
            if (outcome.WasKilled)
                return new BatchAttempt<CastXmlUnit>(false, true, []);
            if (outcome.ExitCode != 0 || !File.Exists(files.Xml))
                return new BatchAttempt<CastXmlUnit>(false, false, Suspects(units, outcome, files));
            var reader = new BatchReading(ledger, texts, open, number, left, folder);
            reader.Read(units, includes, files, outcome, started, cancellation);
            return BatchAttempt<CastXmlUnit>.Done;
        }
        finally
        {
            Scratch.Close(files);
        }
    }

    private static List<CastXmlUnit> Suspects(IReadOnlyList<CastXmlUnit> units, ToolOutcome outcome, BatchFiles files)
    {
        var text = outcome.Text;
        var named = IncludeStack.Units(text, files.Source);
        // Of an error in a unit's own source, clang may leave the stack out when the stack was printed before.
        var sources = IncludeStack.Files(text, files.Source);
        return [.. units.Where((unit, i) => named.Contains(i) || sources.Contains(unit.Source))];
    }

    /// <summary>The files that a run lists; none when it lists none.</summary>
    public static IReadOnlyList<string> FilesOf(BatchFiles files) =>
        File.Exists(files.Depfile) ? Depfile.Parse(File.ReadAllText(files.Depfile)) ?? [] : [];
}
