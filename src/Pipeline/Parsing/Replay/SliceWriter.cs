using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>
/// Writes the elements of a unit as its own XML: the bytes that castxml would have written for the unit alone, with the
/// unit's start namespace and with ids that are numbered from 1. The text does not depend on the batch from which it
/// comes.
/// </summary>
internal sealed unsafe class SliceWriter : IDisposable
{
    private readonly BatchElements _elements;
    private readonly byte* _data;
    private readonly byte[] _startNamespace;
    private readonly byte[] _startLength;
    private readonly int[] _ids;
    private readonly SliceNumbers _files;
    private readonly SliceNumbers _comments;
    private readonly DecimalDigits _digits;
    private readonly List<int> _members = [];
    private readonly SliceBuffer _output = new();
    private byte[] _unitNamespace = [];
    private byte[] _unitLength = [];
    private UnitView? _view;

    /// <summary>
    /// A writer for the units of a batch. It reuses its memory for each unit, and works on one thread at a time.
    /// </summary>
    public SliceWriter(BatchElements elements, DecimalDigits digits, string startNamespace)
    {
        _digits = digits;
        _elements = elements;
        _data = elements.Bytes.Pointer;
        _startNamespace = Encoding.UTF8.GetBytes(startNamespace);
        _startLength = LengthOf(_startNamespace);
        _ids = new int[elements.NumberLimit];
        _files = new SliceNumbers(elements.FileLimit);
        _comments = new SliceNumbers(elements.CommentLimit);
    }

    /// <summary>Writes the XML of one unit. Any number of threads may write units at once.</summary>
    public static void Write(UnitView view, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(stream);
        view.Batch.UseWriter(writer => writer.WriteUnit(view, stream));
    }

    public void Dispose() => _output.Dispose();

    private void WriteUnit(UnitView view, Stream stream)
    {
        var nodes = view.Nodes;
        for (var index = 0; index < nodes.Length; index++)
            _ids[nodes[index]] = index + 1;
        _unitNamespace = Encoding.UTF8.GetBytes(view.Unit.Namespace);
        _unitLength = LengthOf(_unitNamespace);
        _view = view;
        _output.Start(stream);
        _output.Append(_elements.Bytes.Span[.._elements[0].Start]);
        foreach (var element in view.Elements)
            WriteElement(element);
        WriteComments();
        WriteFiles();
        _output.Append(_elements.Bytes.Span[_elements[_elements.Count].Start..]);
        _output.Finish();
        foreach (var node in nodes)
            _ids[node] = 0;
        _files.Clear();
        _comments.Clear();
        _view = null;
    }

    private void WriteComments()
    {
        foreach (var comment in _comments.InOrder)
            WriteKnown(_elements.FindComment(comment));
    }

    private void WriteFiles()
    {
        if (_files.HasBuiltIn && _elements.FindFile(0) < 0)
            _output.Append("  <File id=\"f0\" name=\"&lt;builtin&gt;\"/>\n"u8);
        else if (_files.HasBuiltIn)
            WriteKnown(_elements.FindFile(0));
        // Their own ids are already numbered, so the list does not grow.
        foreach (var file in _files.InOrder)
            WriteKnown(_elements.FindFile(file));
    }

    private void WriteKnown(int element)
    {
        if (element < 0)
            throw new UnreachableException("castxml writes an element for each file and each comment that it numbers");
        WriteElement(new UnitElement(element, Extent.Complete));
    }

    private void WriteElement(UnitElement written)
    {
        ref readonly var element = ref _elements[written.Element];
        var references = _elements.ReferencesOf(written.Element);
        var isIncomplete = written.Extent != Extent.Complete;
        var isRenamed = (element.Marks & ElementMarks.InStartNamespace) != 0;
        var position = element.Start;
        var end = written.Extent == Extent.Declared ? _elements.EndOfPlace(written.Element) : element.End;
        if (!isRenamed)
            _output.Reserve(element.End - position + (references.Length * DecimalDigits.Width));
        foreach (ref readonly var reference in references)
        {
            // Ids in an attribute that was cut.
            if (reference.Start < position)
                continue;
            if (reference.Start >= end)
                break;
            if (reference.Kind == ReferenceKind.CutContent)
            {
                if (!isIncomplete)
                    continue;
                Copy(position, reference.Start, isRenamed);
                _output.Append("/>\n"u8);
                return;
            }
            if (reference.Kind == ReferenceKind.CutAttribute && !isIncomplete)
                continue;
            Copy(position, reference.Start, isRenamed);
            if (isRenamed)
                _output.Reserve(DecimalDigits.Width);
            if (reference.Kind == ReferenceKind.Members)
                WriteMembers(
                    reference.Target,
                    element.End - reference.Start + (references.Length * DecimalDigits.Width)
                );
            else
                WriteReference(in reference);
            position = reference.Start + reference.Length;
        }
        Copy(position, end, isRenamed);
        if (written.Extent == Extent.Declared)
            _output.Append(" incomplete=\"1\"/>\n"u8);
    }

    private void WriteReference(in Reference reference)
    {
        switch (reference.Kind)
        {
            case ReferenceKind.CutAttribute:
                break;
            case ReferenceKind.File:
                _output.Append(_digits[_files.NumberFor(_view!.IsForeign(reference.Target) ? 0 : reference.Target)]);
                break;
            case ReferenceKind.Comment:
                _output.Append(_digits[_comments.NumberFor(reference.Target)]);
                break;
            default:
                _output.Append(_digits[_ids[reference.Target]]);
                break;
        }
    }

    /// <summary>castxml lists members by ascending ids.</summary>
    /// <param name="list">The list.</param>
    /// <param name="rest">Bytes that the rest of the element needs.</param>
    private void WriteMembers(int list, int rest)
    {
        _members.Clear();
        foreach (var member in _elements.Members[list])
            _members.Add(_ids[member]);
        _members.Sort();
        _output.Reserve((_members.Count * (DecimalDigits.Width + 2)) + rest);
        var separator = "_"u8;
        foreach (var member in _members)
        {
            _output.Append(separator);
            _output.Append(_digits[member]);
            separator = " _"u8;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Copy(int start, int end, bool isRenamed)
    {
        if (isRenamed)
            CopyRenamed(_elements.Bytes.Span[start..end]);
        else
            _output.AppendPadded(_data + start, end - start);
    }

    /// <summary>
    /// Restores the name of the unit's namespace, also in mangled names, where the length of a name precedes it.
    /// </summary>
    private void CopyRenamed(ReadOnlySpan<byte> text)
    {
        var length = _unitLength;
        for (var found = text.IndexOf(_unitNamespace); found >= 0; found = text.IndexOf(_unitNamespace))
        {
            var before = text[..found];
            var isMangled = before.EndsWith(length);
            _output.Append(isMangled ? before[..^length.Length] : before);
            if (isMangled)
                _output.Append(_startLength);
            _output.Append(_startNamespace);
            text = text[(found + _unitNamespace.Length)..];
        }
        _output.Append(text);
    }

    private static byte[] LengthOf(byte[] name) =>
        Encoding.UTF8.GetBytes(name.Length.ToString(CultureInfo.InvariantCulture));
}
