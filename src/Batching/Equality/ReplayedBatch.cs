using Wrapgen.Batching.Graphs;
using Wrapgen.Batching.Units;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Parsing;
using Wrapgen.Pipeline.Parsing.Replay;
using Wrapgen.Platform.Freshness;

namespace Wrapgen.Batching.Equality;

/// <summary>Reads a batch by replaying the order in which castxml would have written each unit.</summary>
internal sealed class ReplayedBatch : IBatchXml
{
    private readonly BatchDocument _document;
    private UnitView? _view;

    private ReplayedBatch(BatchDocument document) => _document = document;

    /// <summary>Opens the XML of a batch.</summary>
    /// <param name="xml">The file.</param>
    /// <param name="units">The units of the batch.</param>
    /// <param name="graph">The files of the batch.</param>
    /// <param name="profile">The conventions of the library.</param>
    public static IBatchXml Open(
        string xml,
        IReadOnlyList<CastXmlUnit> units,
        IncludeGraph graph,
        WrappingProfile profile
    ) =>
        new ReplayedBatch(
            BatchDocument.Open(
                xml,
                [.. units.Select((unit, i) => new BatchUnit(StartNamespace.Of(unit.StartName, i), unit.Source))],
                BatchSettings.For(profile, units[0].Entry.Directory) with
                {
                    Includes = (unit, header) => graph.MayRead(unit.Source, header),
                }
            )
        );

    public Doubt? DoubtOf(int unit)
    {
        if (_document.ReasonToRunAlone(unit) is { } reason)
            return new Doubt(Describe(reason), reason.Header.Length > 0 ? reason.Header : null);
        _view = _document.Replay(unit);
        return _document.FindForeignHeader(_view) is { } foreign
            ? new Doubt($"{foreign}, which it does not include, defines what it uses", foreign)
            : null;
    }

    public byte[] Slice(int unit)
    {
        var view = _view is { } last && last.Unit == _document.Units[unit] ? last : _document.Replay(unit);
        using var stream = new MemoryStream();
        SliceWriter.Write(view, stream);
        return stream.ToArray();
    }

    public IReadOnlyList<UnitReference?> Keep(
        IReadOnlyList<int> units,
        IReadOnlyList<ContentReference> contents,
        string folder
    ) => BatchKeeper.Keep(_document, units, contents, folder);

    public void Dispose() => _document.Dispose();

    private static string Describe(AloneReason reason) =>
        reason.Cause switch
        {
            AloneCause.NoStartNamespace => $"the batch has no namespace {reason.Subject} of its own for it",
            AloneCause.MemberTemplate => $"{reason.Subject} has {reason.Detail}, an instance of a member template",
            AloneCause.Instantiation =>
                $"its source does not ask for the definition of {reason.Subject} (sizeof({reason.Detail})), but another unit may",
            AloneCause.SharedLine => $"{reason.Subject} has several members on one line ({reason.Detail})",
            _ => $"the compiler declared the members of {reason.Subject} in the order {reason.Detail}",
        };
}
