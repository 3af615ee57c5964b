using System.Runtime.CompilerServices;

namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>
/// All elements of a batch, and their references. <see cref="BatchReader"/> fills it once; afterwards it does not
/// change.
/// </summary>
internal sealed unsafe class BatchElements : IDisposable
{
    private readonly NativeList<BatchElement> _elements = new();
    private readonly NativeList<Reference> _references = new();
    private readonly NativeList<int> _byNumber = new();
    private readonly NativeList<int> _files = new();
    private readonly NativeList<int> _comments = new();

    /// <summary>The document's bytes.</summary>
    public ByteBuffer Bytes { get; } = new();

    /// <summary>Members of each scope that is complete somewhere in the batch.</summary>
    public MemberLists Members { get; } = new();

    /// <summary>Number of elements.</summary>
    public int Count => _elements.Count - 1;

    /// <summary>The element that was added last.</summary>
    public int LastElement => _elements.Count - 1;

    /// <summary>All id numbers are below this.</summary>
    public int NumberLimit => _byNumber.Count;

    /// <summary>All file numbers are below this.</summary>
    public int FileLimit => _files.Count;

    /// <summary>All comment numbers are below this.</summary>
    public int CommentLimit => _comments.Count;

    /// <summary>The element at this place of the document.</summary>
    public ref BatchElement this[int element] => ref _elements.Items[element];

    /// <summary>The element whose id is this number without qualifiers; -1 when there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(int number)
    {
        var element = Head(number);
        return element >= 0 && _elements.Items[element].Qualifiers == 0 ? element : -1;
    }

    /// <summary>The element of this file number; -1 when there is none.</summary>
    public int FindFile(int number) => number < _files.Count ? _files.Items[number] - 1 : -1;

    /// <summary>The element of this comment number; -1 when there is none.</summary>
    public int FindComment(int number) => number < _comments.Count ? _comments.Items[number] - 1 : -1;

    /// <summary>The qualified type of this number; -1 when there is none.</summary>
    public int FindQualified(int number, int qualifiers)
    {
        var element = Head(number);
        while (element >= 0 && _elements.Items[element].Qualifiers != qualifiers)
            element = _elements.Items[element].NextQualified - 1;
        return element;
    }

    /// <summary>The references in the text of the element, in order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<Reference> ReferencesOf(int element)
    {
        var first = _elements.Items[element].FirstReference;
        return new ReadOnlySpan<Reference>(
            _references.Items + first,
            _elements.Items[element + 1].FirstReference - first
        );
    }

    /// <summary>The element's text.</summary>
    public ReadOnlySpan<byte> TextOf(int element) =>
        Bytes.Span[_elements.Items[element].Start.._elements.Items[element].End];

    /// <summary>Raw value of an attribute in the element's start tag; empty when it has none.</summary>
    public ReadOnlySpan<byte> AttributeOf(int element, ReadOnlySpan<byte> name)
    {
        var tag = TextOf(element).IndexOf((byte)'<');
        var cursor = new ElementCursor(Bytes.Pointer, _elements.Items[element].Start + tag);
        while (cursor.Next())
            if (cursor.Name.SequenceEqual(name))
                return cursor.Value;
        return [];
    }

    /// <summary>
    /// The end of the last attribute that a class has where it is only declared: its line, or its name when it has no
    /// line.
    /// </summary>
    public int EndOfPlace(int element)
    {
        var start = _elements.Items[element].Start;
        var cursor = new ElementCursor(Bytes.Pointer, start + TextOf(element).IndexOf((byte)'<'));
        var end = start;
        while (cursor.Next())
            if (cursor.Name.SequenceEqual("line"u8) || cursor.Name.SequenceEqual("name"u8))
                end = cursor.ValueSlice.Start + cursor.ValueSlice.Length + 1;
        return end;
    }

    /// <summary>Appends an element that starts with the next reference.</summary>
    public void Add(BatchElement element) => _elements.Add(element with { FirstReference = _references.Count });

    /// <summary>Appends a reference of the last element.</summary>
    public void Add(Reference reference) => _references.Add(reference);

    /// <summary>Registers the last element under its id.</summary>
    public void Register(int number, int qualifiers)
    {
        var list = _elements.Items[_elements.Count - 1].Kind switch
        {
            ElementKind.File => _files,
            ElementKind.Comment => _comments,
            _ => _byNumber,
        };
        list.Extend(number + 1);
        ref var first = ref list.Items[number];
        if (first == 0)
        {
            first = _elements.Count;
            return;
        }
        // The plain element comes first, so that Find does not have to search. castxml writes it before the qualified
        // ones.
        ref var head = ref _elements.Items[first - 1];
        if (qualifiers == 0)
        {
            _elements.Items[_elements.Count - 1].NextQualified = first;
            first = _elements.Count;
            return;
        }
        _elements.Items[_elements.Count - 1].NextQualified = head.NextQualified;
        head.NextQualified = _elements.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Head(int number) => number < _byNumber.Count ? _byNumber.Items[number] - 1 : -1;

    public void Dispose()
    {
        _elements.Dispose();
        _references.Dispose();
        _byNumber.Dispose();
        _files.Dispose();
        _comments.Dispose();
        Members.Dispose();
        Bytes.Dispose();
    }
}
