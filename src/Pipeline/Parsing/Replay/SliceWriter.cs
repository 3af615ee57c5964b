using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;

namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>
/// Writes a unit's elements as XML of its own: the bytes that castxml would have written for the unit alone, with its start namespace and with
/// ids numbered from 1. So the text depends on the unit only, not on the batch that it came from.
/// </summary>
internal sealed class SliceWriter
{
    private readonly BatchElements _elements;
    private readonly byte[] _startNamespace;
    private readonly int[] _ids;
    private readonly SliceNumbers _files;
    private readonly SliceNumbers _comments;
    private readonly List<int> _members = [];
    private readonly SliceBuffer _output = new();
    private byte[] _unitNamespace = [];

    /// <summary>A writer for the units of a batch. Its memory serves one unit after the other, on one thread at a time.</summary>
    public SliceWriter(BatchElements elements, string startNamespace)
    {
        _elements = elements;
        _startNamespace = Encoding.UTF8.GetBytes(startNamespace);
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

    private void WriteUnit(UnitView view, Stream stream)
    {
        var nodes = view.Nodes;
        for (var index = 0; index < nodes.Length; index++)
            _ids[nodes[index]] = index + 1;
        _unitNamespace = Encoding.UTF8.GetBytes(view.Unit.Namespace);
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
    }

    private void WriteComments()
    {
        foreach (var comment in _comments.InOrder)
            WriteKnown(_elements.FindComment(comment));
    }

    private void WriteFiles()
    {
        if (_files.HasBuiltIn)
            WriteKnown(_elements.FindFile(0));
        // Their own ids are all numbered by now, so the list does not grow.
        foreach (var file in _files.InOrder)
            WriteKnown(_elements.FindFile(file));
    }

    private void WriteKnown(int element)
    {
        if (element < 0)
            throw new UnreachableException("castxml writes an element for each file and each comment that it numbers");
        WriteElement(new UnitElement(element, IsIncomplete: false));
    }

    private void WriteElement(UnitElement written)
    {
        ref readonly var element = ref _elements[written.Element];
        var isRenamed = (element.Marks & ElementMarks.InStartNamespace) != 0;
        var position = element.Start;
        foreach (ref readonly var reference in _elements.ReferencesOf(written.Element))
        {
            // Ids inside of an attribute that was cut.
            if (reference.Start < position)
                continue;
            if (reference.Kind == ReferenceKind.CutContent)
            {
                if (!written.IsIncomplete)
                    continue;
                Copy(position, reference.Start, isRenamed);
                _output.Append("/>\n"u8);
                return;
            }
            if (reference.Kind == ReferenceKind.CutAttribute && !written.IsIncomplete)
                continue;
            Copy(position, reference.Start, isRenamed);
            WriteReference(in reference);
            position = reference.Start + reference.Length;
        }
        Copy(position, element.End, isRenamed);
    }

    private void WriteReference(in Reference reference)
    {
        switch (reference.Kind)
        {
            case ReferenceKind.CutAttribute:
                break;
            case ReferenceKind.File:
                _output.Append(_files.NumberFor(reference.Target));
                break;
            case ReferenceKind.Comment:
                _output.Append(_comments.NumberFor(reference.Target));
                break;
            case ReferenceKind.Members:
                WriteMembers(_elements.Members[reference.Target]);
                break;
            default:
                _output.Append(_ids[reference.Target]);
                break;
        }
    }

    /// <summary>castxml lists members by ascending ids.</summary>
    private void WriteMembers(ReadOnlySpan<int> members)
    {
        _members.Clear();
        foreach (var member in members)
            _members.Add(_ids[member]);
        _members.Sort();
        var separator = "_"u8;
        foreach (var member in _members)
        {
            _output.Append(separator);
            _output.Append(member);
            separator = " _"u8;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Copy(int start, int end, bool isRenamed)
    {
        var text = _elements.Bytes.Span[start..end];
        if (isRenamed)
            CopyRenamed(text);
        else
            _output.Append(text);
    }

    /// <summary>Gives the unit's namespace its own name back, also in mangled names, where the length of a name stands in front of it.</summary>
    private void CopyRenamed(ReadOnlySpan<byte> text)
    {
        Span<byte> digits = stackalloc byte[16];
        _unitNamespace.Length.TryFormat(digits, out var count);
        var length = digits[..count];
        for (var found = text.IndexOf(_unitNamespace); found >= 0; found = text.IndexOf(_unitNamespace))
        {
            var before = text[..found];
            var isMangled = before.EndsWith(length);
            _output.Append(isMangled ? before[..^length.Length] : before);
            if (isMangled)
                _output.Append(_startNamespace.Length);
            _output.Append(_startNamespace);
            text = text[(found + _unitNamespace.Length)..];
        }
        _output.Append(text);
    }
}
