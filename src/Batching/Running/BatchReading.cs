using Wrapgen.Batching.Equality;
using Wrapgen.Batching.Graphs;
using Wrapgen.Batching.Planning;
using Wrapgen.Batching.Units;
using Wrapgen.Caching.Headers;
using Wrapgen.Caching.Recording;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Freshness;

namespace Wrapgen.Batching.Running;

/// <summary>Takes a batch that castxml has run apart into its units.</summary>
/// <param name="ledger">Receives the results.</param>
/// <param name="texts">The texts of headers.</param>
/// <param name="open">Opens the XML of a batch.</param>
/// <param name="number">The number of the batch.</param>
/// <param name="left">Receives the units whose XML the batch cannot tell.</param>
/// <param name="folder">Where the batch is kept for its units to refer to it; null when they get XML of their own.</param>
internal sealed class BatchReading(
    UnitLedger ledger,
    HeaderTexts texts,
    BatchXmlReader open,
    int number,
    List<RemainingUnit> left,
    BatchFolder? folder
)
{
    public void Read(
        IReadOnlyList<CastXmlUnit> units,
        IReadOnlyList<IncludeOption> includes,
        BatchFiles files,
        ToolOutcome outcome,
        long started,
        CancellationToken cancellation
    )
    {
        var listed = UnitRunner.FilesOf(files);
        if (!File.Exists(files.Graph) || IncludeGraph.TryParse(File.ReadAllText(files.Graph), listed) is not { } graph)
        {
            left.AddRange(
                units.Select(unit => new RemainingUnit(unit, "the batch does not tell which files its units read"))
            );
            return;
        }
        var directories = includes
            .Select(option => option.Directory.TrimEnd('/'))
            .Concat(units.Select(unit => Path.GetDirectoryName(unit.Source)!))
            .ToHashSet(StringComparer.Ordinal);
        var leaks = new MacroLeaks(graph, texts, files.Source, directories);
        var headers = new UnitHeaders(graph, texts, includes, leaks);
        var warned = outcome.Log.Count == 0 ? null : IncludeStack.Files(outcome.Text, files.Source);
        var broken = TryRead(() => open(files.Xml, units, graph), out var document);
        using (document)
        {
            var told = new List<ToldUnit>();
            var places = new DirectoryContents();
            for (var i = 0; i < units.Count; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                var read = headers.Of(units[i], out var reason);
                reason ??= ReasonOfWarnings(warned, read!) ?? broken;
                if (reason is not null)
                    left.Add(new RemainingUnit(units[i], reason));
                else if ((headers.DoubtOfMacros(read!) ?? document!.DoubtOf(i)) is { } doubt)
                    left.Add(
                        new RemainingUnit(units[i], doubt.Reason)
                        {
                            Avoided = doubt.Header,
                            IsSettledWithoutHeader = doubt.IsSettledWithoutHeader,
                            Files = read!.ToHashSet(StringComparer.Ordinal),
                        }
                    );
                else if (TryRead(() => document!.Slice(i), out var slice) is { } unreadable)
                    left.Add(new RemainingUnit(units[i], unreadable));
                else
                {
                    var products = new RunProducts(read!, started, [], outcome.Elapsed / units.Count)
                    {
                        Places = places,
                    };
                    var content = ContentReference.To(slice!);
                    ledger.Record(units[i], slice!, products);
                    if (folder is null)
                        ledger.Batched(units[i], number, slice!, content, products);
                    else
                        told.Add(new ToldUnit(i, content, products));
                }
            }
            if (folder is not null && told.Count > 0)
                Refer(units, document!, told, folder);
        }
    }

    /// <summary>Keeps the batch, and lets the units refer to it.</summary>
    private void Refer(IReadOnlyList<CastXmlUnit> units, IBatchXml document, List<ToldUnit> told, BatchFolder folder)
    {
        var references = document.Keep(
            [.. told.Select(unit => unit.Position)],
            [.. told.Select(unit => unit.Content)],
            folder.Path
        );
        for (var i = 0; i < told.Count; i++)
        {
            var unit = units[told[i].Position];
            var output = references[i]?.ToXml(unit.Output) ?? document.Slice(told[i].Position);
            ledger.Batched(unit, number, output, told[i].Content, told[i].Products);
        }
    }

    /// <summary>A unit whose XML the batch tells.</summary>
    private readonly record struct ToldUnit(int Position, ContentReference Content, RunProducts Products);

    /// <summary>What cannot be read as a batch may still be right for each unit, and castxml says what is wrong with it.</summary>
    private static string? TryRead<T>(Func<T> read, out T? result)
    {
        try
        {
            result = read();
            return null;
        }
        catch (WrapgenException failure)
        {
            result = default;
            return $"the XML of the batch cannot be read: {failure.Diagnostic.Message}";
        }
    }

    /// <summary>Only castxml alone tells what it prints for which unit.</summary>
    private static string? ReasonOfWarnings(IReadOnlySet<string>? warned, IReadOnlyList<string> files)
    {
        if (warned is null)
            return null;
        if (warned.Count == 0)
            return "castxml printed a message that names no file";
        return files.FirstOrDefault(warned.Contains) is { } file ? $"castxml printed a message about {file}" : null;
    }
}
