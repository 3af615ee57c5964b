using System.Text;
using Wrapgen.Batching.Results;
using Wrapgen.Batching.Units;
using Wrapgen.Caching.Entries;
using Wrapgen.Caching.Headers;
using Wrapgen.Caching.Recording;
using Wrapgen.Caching.Running;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Freshness;
using Wrapgen.Platform.Outputs;

namespace Wrapgen.Batching.Running;

/// <summary>
/// Gives each unit what its own command would have left: output, list of headers, messages, exit code. Several threads
/// may report at the same time.
/// </summary>
/// <param name="units">All units.</param>
/// <param name="cache">Receives results; null for none.</param>
/// <param name="console">Receives what castxml printed, unit by unit.</param>
/// <param name="writesXml">True when no unit may refer to its XML.</param>
internal sealed class UnitLedger(
    IReadOnlyList<CastXmlUnit> units,
    UnitCache? cache,
    IToolConsole console,
    bool writesXml
)
{
    private readonly Lock _lock = new();
    private readonly UnitResult[] _results = [.. units.Select(unit => new UnitResult(unit.Source, unit.Output))];
    private readonly IReadOnlyList<string>?[] _files = new IReadOnlyList<string>?[units.Count];

    /// <summary>The results so far, by the position of the unit.</summary>
    public IReadOnlyList<UnitResult> Results => _results;

    /// <summary>The files that the units read, each once.</summary>
    public IEnumerable<string> AllFiles => _files.SelectMany(files => files ?? []).Distinct(StringComparer.Ordinal);

    /// <summary>Looks a unit up in the cache.</summary>
    /// <returns>True when its outputs are there.</returns>
    public bool TryRestore(CastXmlUnit unit)
    {
        if (cache is null)
            return false;
        var files = cache.TryRestore(unit, out var miss);
        if (files is null)
        {
            _results[unit.Number] = _results[unit.Number] with { MissReason = miss };
            return false;
        }
        _results[unit.Number] = _results[unit.Number] with { Origin = UnitOrigin.Cache };
        _files[unit.Number] = files;
        WriteDepfile(unit, files);
        return true;
    }

    /// <summary>Stores the XML of a unit in the cache.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="xml">The XML.</param>
    /// <param name="products">What the run read.</param>
    public void Record(CastXmlUnit unit, byte[] xml, RunProducts products)
    {
        if (cache is not null)
            _results[unit.Number] = _results[unit.Number] with
            {
                NotStored = cache.Record(unit, products with { Outputs = [xml] }),
            };
    }

    /// <summary>Notes that a unit got its XML from a batch.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="batch">The number of the batch.</param>
    /// <param name="output">What its file says: the XML, or where the XML is.</param>
    /// <param name="content">Hash and length of the XML.</param>
    /// <param name="products">What the run read.</param>
    public void Batched(CastXmlUnit unit, int batch, byte[] output, ContentReference content, RunProducts products)
    {
        _results[unit.Number] = _results[unit.Number] with { Origin = UnitOrigin.Batch, Batch = batch };
        Write(unit, output, content, products);
    }

    /// <summary>Notes that a unit of a batch ran alone as well. Its own XML replaces one that differs.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="isEqual">True when a module run makes the same of both.</param>
    /// <param name="xml">What castxml wrote for the unit alone.</param>
    /// <param name="products">What that run read and produced.</param>
    public void Verified(CastXmlUnit unit, bool isEqual, byte[] xml, RunProducts products)
    {
        if (!isEqual)
        {
            _results[unit.Number] = _results[unit.Number] with
            {
                Origin = UnitOrigin.Alone,
                AloneReason = "the batch gave something else",
            };
            Write(unit, xml, ContentReference.To(xml), products);
        }
        Record(unit, xml, products);
    }

    /// <summary>Notes that a unit ran alone.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="reason">Why it ran alone.</param>
    /// <param name="outcome">How the run ended.</param>
    /// <param name="xml">The XML; null when castxml wrote none, or wrote it into its place.</param>
    /// <param name="products">What the run read and produced.</param>
    public void RanAlone(CastXmlUnit unit, string reason, ToolOutcome outcome, byte[]? xml, RunProducts products)
    {
        var result = _results[unit.Number] with
        {
            Origin = UnitOrigin.Alone,
            AloneReason = reason,
            ExitCode = outcome.ExitCode,
        };
        if (outcome.ExitCode == 0)
        {
            Print(outcome, null);
            _results[unit.Number] = result;
            Write(unit, xml, xml is null ? default : ContentReference.To(xml), products);
            if (xml is not null)
                Record(unit, xml, products);
            return;
        }
        _results[unit.Number] = result;
        var command = unit.Entry.Command;
        Print(
            outcome,
            outcome.NotStarted is { } cause
                ? Rules.ToolNotStarted("castxml", command[0], cause)
                : Rules.ToolFailed("castxml", outcome.ExitCode, command)
        );
    }

    private void Write(CastXmlUnit unit, byte[]? output, ContentReference content, RunProducts products)
    {
        if (output is not null && !(unit.Entry.KeepsUnchanged && IsPresent(unit.Output, content)))
            OutputWriter.WriteAlways(unit.Output, output);
        WriteDepfile(unit, products.Inputs);
        _files[unit.Number] = products.Inputs;
    }

    /// <summary>
    /// True when the file has the content, or refers to it and may: a module that reads the unit then has nothing to do.
    /// </summary>
    private bool IsPresent(string path, ContentReference content) =>
        (!writesXml && content.IsAt(path))
        || (new FileInfo(path) is { Exists: true } file && file.Length == content.Length && content.IsContentOf(path));

    private static void WriteDepfile(CastXmlUnit unit, IReadOnlyList<string> files)
    {
        if (unit.Entry.Depfile is not { } depfile)
            return;
        var text = Depfile.Format(unit.Output, files);
        OutputWriter.WriteAlways(Path.GetFullPath(depfile, unit.Entry.Directory), Encoding.UTF8.GetBytes(text));
    }

    private void Print(ToolOutcome outcome, Diagnostic? problem)
    {
        lock (_lock)
        {
            foreach (var chunk in outcome.Log)
                console.Write(chunk.Stream, chunk.Bytes.Span);
            if (problem is not null)
                console.Write(StandardStream.Error, Encoding.UTF8.GetBytes(problem + "\n"));
        }
    }
}
