using System.Collections.Concurrent;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>
/// The XML that castxml wrote for a batch of units. For each unit, it yields either what castxml would have written for
/// the unit alone, or the reason why the batch does not contain enough to know that. Opening a batch reads everything
/// that units share, and nothing changes it afterwards, so several threads can get reasons and views and write slices
/// at the same time. Call <see cref="Dispose"/> after they have finished.
/// </summary>
internal sealed class BatchDocument : IDisposable
{
    private readonly BatchElements _elements;
    private readonly HeaderTexts _headers;
    private readonly bool[][] _foreignFiles;
    private readonly string _startNamespace;
    private readonly DecimalDigits _digits;
    private readonly int[] _starts;
    private readonly AloneReason?[] _reasons;
    private readonly ConcurrentBag<Traversal> _traversals = [];
    private readonly ConcurrentBag<SliceWriter> _writers = [];

    private BatchDocument(string path, IReadOnlyList<BatchUnit> units, BatchElements elements, BatchSettings settings)
    {
        (Path, Units, _elements) = (path, units, elements);
        _startNamespace = settings.WrappingNamespaces[0];
        _digits = new DecimalDigits(
            Math.Max(elements.NumberLimit, Math.Max(elements.FileLimit, elements.CommentLimit))
        );
        var classes = new WrappedClasses(elements, settings);
        _headers = new HeaderTexts(elements, settings);
        _foreignFiles = ForeignFiles.Find(elements, _headers, settings, units);
        var order = new MemberOrder(elements, _headers);
        order.Restore();
        _starts = StartNamespaces.Find(elements, units);
        _reasons = new UnitReasons(elements, classes, _headers, order, settings).Find(units, _starts);
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The units, in the order in which the batch includes them.</summary>
    public IReadOnlyList<BatchUnit> Units { get; }

    /// <summary>
    /// Reads a batch, and the headers that declare wrapped classes, because the XML does not show which members are
    /// instances of member templates.
    /// </summary>
    /// <exception cref="WrapgenException">
    /// WG2002, WG2006: castxml did not write this; WG2007: the file is too large; WG9001: the XML or a header cannot be
    /// read.
    /// </exception>
    public static BatchDocument Open(string path, IReadOnlyList<BatchUnit> units, BatchSettings settings)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(settings);
        var elements = new BatchElements();
        try
        {
            BatchFile.Load(path, elements);
            return new BatchDocument(path, units, elements, settings);
        }
        catch
        {
            elements.Dispose();
            throw;
        }
    }

    /// <summary>The elements of all units.</summary>
    internal BatchElements Elements => _elements;

    /// <summary>The name that the start namespaces of the units have outside of the batch.</summary>
    internal string StartNamespace => _startNamespace;

    /// <summary>Element of a unit's start namespace, or -1.</summary>
    internal int StartOf(int unit) => _starts[unit];

    /// <summary>
    /// The reason why the unit must run alone; null when <see cref="Replay"/> returns what its own run would.
    /// </summary>
    /// <param name="unit">Number of the unit in <see cref="Units"/>.</param>
    public AloneReason? ReasonToRunAlone(int unit) => _reasons[unit];

    /// <summary>
    /// The elements of the unit, in the order of its own XML. If the unit must run alone, its own run may contain
    /// others.
    /// </summary>
    /// <param name="unit">Number of the unit in <see cref="Units"/>.</param>
    /// <exception cref="InvalidOperationException">The batch does not have the unit's start namespace.</exception>
    public UnitView Replay(int unit)
    {
        if (_starts[unit] < 0)
            throw new InvalidOperationException($"'{Path}' has no namespace '{Units[unit].Namespace}'.");
        if (!_traversals.TryTake(out var traversal))
            traversal = new Traversal(_elements);
        var view = traversal.Run(this, Units[unit], _elements[_starts[unit]].Number, _foreignFiles[unit]);
        _traversals.Add(traversal);
        return view;
    }

    /// <summary>
    /// A header that the unit does not include, and that has something else of what the unit needs complete than the
    /// definition of a class. Null when there is none.
    /// </summary>
    public string? FindForeignHeader(UnitView view)
    {
        foreach (var item in view.Elements)
            if (item.Extent == Extent.Complete && view.IsForeign(_elements[item.Element].File))
                return _headers.PathOf(_elements[item.Element].File);
        return null;
    }

    public void Dispose()
    {
        while (_writers.TryTake(out var writer))
            writer.Dispose();
        _elements.Dispose();
    }

    /// <summary>Lends a writer, and keeps its memory for the next unit.</summary>
    internal void UseWriter(Action<SliceWriter> use)
    {
        if (!_writers.TryTake(out var writer))
            writer = new SliceWriter(_elements, _digits, _startNamespace);
        // After a failure, the tables of the writer hold half a unit, so it is not kept.
        use(writer);
        _writers.Add(writer);
    }
}
