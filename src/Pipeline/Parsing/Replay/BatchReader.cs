using System.Buffers.Text;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>Reads the elements of a batch and the references in their text, in one pass over the attributes.</summary>
/// <param name="file">Path of the batch, for messages.</param>
/// <param name="elements">Receives the elements.</param>
internal sealed unsafe class BatchReader(string file, BatchElements elements)
{
    private readonly byte* _data = elements.Bytes.Pointer;
    private ElementKind _kind;

    /// <summary>Reads the elements whose tags <see cref="MarkupScanner"/> has found.</summary>
    /// <returns>False when the tags are not nested like castxml's.</returns>
    public bool TryRead(ReadOnlySpan<int> tags)
    {
        if (tags.IsEmpty || !Closes(tags[^1], tags[0]))
            return false;
        var index = 1;
        while (index < tags.Length - 1)
            if (!TryReadElement(tags, ref index))
                return false;
        // A sentinel that ends the references of the last element.
        elements.Add(new BatchElement { Start = tags[^1], End = tags[^1] });
        return true;
    }

    /// <summary>
    /// Reads the element whose start tag has this index, and advances to the tag of the next element.
    /// </summary>
    private bool TryReadElement(ReadOnlySpan<int> tags, ref int index)
    {
        var tag = tags[index++];
        if (_data[tag + 1] == '/')
            return false;
        _kind = ElementKinds.At(_data + tag, out _);
        elements.Add(new BatchElement { Start = StartOfLine(tag), Kind = _kind });
        ref var element = ref elements[elements.LastElement];
        var cursor = new ElementCursor(_data, tag);
        while (cursor.Next())
            ReadAttribute(ref element, in cursor);
        var end = cursor.End;
        if (!cursor.IsEmpty)
        {
            if (_kind.IsClass())
                elements.Add(new Reference(end - 1, 0, 0, ReferenceKind.CutContent, 0));
            for (; _data[tags[index] + 1] != '/'; index++)
                if (!TryReadContent(tags[index]))
                    return false;
            // The root's end tag comes last, so this search ends; that tag belongs to no element.
            if (index == tags.Length - 1 || !Closes(tags[index], tag))
                return false;
            end = EndOfTag(tags[index++]);
        }
        element.End = _data[end] == '\n' ? end + 1 : end;
        return true;
    }

    private bool Closes(int endTag, int startTag)
    {
        var length = ElementKinds.NameLength(_data + startTag);
        var bytes = elements.Bytes.Span;
        return _data[endTag + 1] == '/'
            && ElementKinds.EndsName(_data[endTag + 2 + length])
            && bytes.Slice(endTag + 2, length).SequenceEqual(bytes.Slice(startTag + 1, length));
    }

    private void ReadAttribute(ref BatchElement element, in ElementCursor cursor)
    {
        var value = cursor.ValueSlice;
        switch (cursor.Name)
        {
            case var name when name.SequenceEqual("id"u8):
                ReadOwnId(ref element, value);
                break;
            case var name when name.SequenceEqual("type"u8):
                ReadId(value, KindOfType());
                break;
            case var name
                when name.SequenceEqual("returns"u8)
                    || name.SequenceEqual("basetype"u8)
                    || name.SequenceEqual("throw"u8):
                ReadIds(value, ReferenceKind.Alike);
                break;
            case var name when name.SequenceEqual("context"u8):
                element.Context = ReadId(value, ReferenceKind.Mention);
                break;
            case var name when name.SequenceEqual("overrides"u8):
                ReadIds(value, ReferenceKind.Mention);
                break;
            case var name when name.SequenceEqual("members"u8):
                AddCut(value, "members"u8.Length);
                ReadMembers(value);
                break;
            case var name when name.SequenceEqual("bases"u8):
                AddCut(value, "bases"u8.Length);
                ReadIds(value, ReferenceKind.Base);
                break;
            case var name when name.SequenceEqual("befriending"u8):
                AddCut(value, "befriending"u8.Length);
                ReadIds(value, ReferenceKind.Friend);
                break;
            case var name when name.SequenceEqual("attached"u8):
                ReadId(value, ReferenceKind.Known);
                break;
            case var name when name.SequenceEqual("comment"u8):
                AddNumbered(value, 'c', ReferenceKind.Comment);
                break;
            case var name when name.SequenceEqual("location"u8) || name.SequenceEqual("file"u8):
                element.File = AddNumbered(value, 'f', ReferenceKind.File);
                break;
            case var name when name.SequenceEqual("line"u8):
                element.Line = Utf8Parser.TryParse(cursor.Value, out int line, out _) ? line : 0;
                break;
            case var name when name.SequenceEqual("artificial"u8):
                element.Marks |= ElementMarks.Artificial;
                break;
            case var name when name.SequenceEqual("virtual"u8):
                element.Marks |= ElementMarks.Virtual;
                break;
            default:
                break;
        }
    }

    /// <summary>Reads an argument, a base class or an enumerator.</summary>
    private bool TryReadContent(int tag)
    {
        var cursor = new ElementCursor(_data, tag);
        var isBase = cursor.ElementName.SequenceEqual("Base"u8);
        while (cursor.Next())
            if (cursor.Name.SequenceEqual("type"u8) || cursor.Name.SequenceEqual("original_type"u8))
                ReadId(cursor.ValueSlice, isBase ? ReferenceKind.Known : ReferenceKind.Alike);
            else if (cursor.Name.SequenceEqual("file"u8) || cursor.Name.SequenceEqual("location"u8))
                AddNumbered(cursor.ValueSlice, 'f', ReferenceKind.File);
        return cursor.IsEmpty;
    }

    private ReferenceKind KindOfType() =>
        _kind switch
        {
            ElementKind.PointerType or ElementKind.ReferenceType or ElementKind.ElaboratedType => ReferenceKind.Mention,
            ElementKind.CvQualifiedType => ReferenceKind.Known,
            _ => ReferenceKind.Alike,
        };

    private void ReadOwnId(ref BatchElement element, Slice value)
    {
        switch (_kind)
        {
            case ElementKind.File:
                element.Number = AddNumbered(value, 'f', ReferenceKind.File);
                break;
            case ElementKind.Comment:
                element.Number = AddNumbered(value, 'c', ReferenceKind.Comment);
                break;
            default:
                element.Number = ReadId(value, ReferenceKind.Known, out var qualifiers);
                element.Qualifiers = qualifiers;
                break;
        }
        elements.Register(element.Number, element.Qualifiers);
    }

    private int ReadId(Slice value, ReferenceKind kind) => ReadId(value, kind, out _);

    /// <summary>
    /// Reads <c>_12</c> or <c>_12c</c>. castxml writes <c>_0</c> where it has no element; this id is not changed.
    /// </summary>
    private int ReadId(Slice value, ReferenceKind kind, out byte qualifiers)
    {
        qualifiers = 0;
        var number = ParseNumber(value, '_', out var digits);
        var suffix = TypeQualifiers.Parse(
            elements.Bytes.Span.Slice(value.Start + 1 + digits, value.Length - 1 - digits)
        );
        if (suffix < 0)
            throw Unreadable(value.Start, "has an id that castxml does not write");
        if (number == 0)
            return 0;
        qualifiers = (byte)suffix;
        elements.Add(new Reference(value.Start + 1, digits, number, kind, qualifiers));
        return number;
    }

    /// <summary>
    /// Reads ids that are separated by blanks. Each may have an access specifier and a colon before it.
    /// </summary>
    private void ReadIds(Slice value, ReferenceKind kind)
    {
        var text = elements.Bytes.Span.Slice(value.Start, value.Length);
        foreach (var range in text.Split((byte)' '))
        {
            var (start, length) = range.GetOffsetAndLength(text.Length);
            if (length == 0)
                continue;
            var prefix = text.Slice(start, length).IndexOf((byte)':') + 1;
            ReadId(new Slice(value.Start + start + prefix, length - prefix), kind);
        }
    }

    private void ReadMembers(Slice value)
    {
        var text = elements.Bytes.Span.Slice(value.Start, value.Length);
        foreach (var range in text.Split((byte)' '))
        {
            var (start, length) = range.GetOffsetAndLength(text.Length);
            if (length == 0)
                continue;
            var number = ParseNumber(new Slice(value.Start + start, length), '_', out var digits);
            if (number == 0 || digits + 1 != length)
                throw Unreadable(value.Start, "has a member that castxml does not write");
            elements.Members.Add(number);
        }
        elements.Add(new Reference(value.Start, value.Length, elements.Members.Close(), ReferenceKind.Members, 0));
    }

    /// <summary>Reads <c>f12</c>, <c>f12:68</c> or <c>c12</c>.</summary>
    private int AddNumbered(Slice value, char letter, ReferenceKind kind)
    {
        var number = ParseNumber(value, letter, out var digits);
        elements.Add(new Reference(value.Start + 1, digits, number, kind, 0));
        return number;
    }

    private int ParseNumber(Slice value, char letter, out int digits)
    {
        var text = elements.Bytes.Span.Slice(value.Start, value.Length);
        if (
            text.IsEmpty
            || text[0] != letter
            || !Utf8Parser.TryParse(text[1..], out int number, out digits)
            || number < 0
            || number > Math.Min(elements.Bytes.Length, DecimalDigits.MaxNumber)
        )
            throw Unreadable(value.Start, "has an id that castxml does not write");
        return number;
    }

    private void AddCut(Slice value, int nameLength)
    {
        // A blank, the name, an equals sign and two quotes.
        var start = value.Start - nameLength - 3;
        var length = nameLength + value.Length + 4;
        elements.Add(new Reference(start, length, 0, ReferenceKind.CutAttribute, 0));
    }

    private int StartOfLine(int tag)
    {
        while (_data[tag - 1] == ' ')
            tag--;
        return tag;
    }

    private int EndOfTag(int tag)
    {
        while (_data[tag] != '>')
            tag++;
        return tag + 1;
    }

    private WrapgenException Unreadable(int position, string problem) =>
        new(Rules.BadValue(file, elements.Bytes.Span[..position].Count((byte)'\n') + 1, "An element", problem));
}
