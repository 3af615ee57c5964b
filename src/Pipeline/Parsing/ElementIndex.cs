using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>
/// Second pass: records the kind, offset, id and scope of each element and nothing else. The attributes of a
/// declaration are read when it is first asked for, and a wrapped module asks for a small part of what castxml writes.
/// </summary>
internal sealed unsafe class ElementIndex : DocumentIndex, IDisposable
{
    private readonly NativeList<IndexedElement> _elements = new();
    private readonly NativeList<IndexedNumber> _numbers = new();
    private readonly NativeList<int>[] _suffixed;
    private readonly Dictionary<int, IndexedNumber> _others = [];
    private IdMap _ids = new(0);

    public ElementIndex()
    {
        _suffixed = new NativeList<int>[IdMap.SuffixCount];
        for (var suffix = 0; suffix < _suffixed.Length; suffix++)
            _suffixed[suffix] = new NativeList<int>();
    }

    public override IdMap Ids => _ids;

    public override int Count => _elements.Count;

    public override int Limit => _elements.Count;

    public override int Places => _elements.Count;

    public override int ElementAt(int place) => place;

    /// <summary>Size of the allocated memory in bytes.</summary>
    public long Size => _elements.Size + _numbers.Size + _suffixed.Sum(list => list.Size);

    /// <summary>Offset of the root's start tag.</summary>
    public int RootOffset { get; private set; }

    public override ElementKind KindOf(int element) => _elements.Items[element].Kind;

    public override int OffsetOf(int element) => _elements.Items[element].Offset;

    public override int Find(int handle)
    {
        var number = IdMap.NumberOf(handle);
        if (IdMap.IsPlain(handle))
            return number < _numbers.Count ? _numbers.Items[number].Element - 1 : NoElement;
        if (number >= _ids.MaxNumber)
            return _others.GetValueOrDefault(handle).Element - 1;
        var list = _suffixed[IdMap.SuffixOf(handle)];
        return number < list.Count ? list.Items[number] - 1 : NoElement;
    }

    public override void ListMembers(int scope, List<int> members)
    {
        for (var element = FirstMemberOf(scope); element >= 0; element = _elements.Items[element].NextSibling - 1)
            members.Add(element);
    }

    public override bool IsCut(int element) => false;

    public override bool IsDeclared(int element) => false;

    public override string? NameOf(int element) => null;

    private int FirstMemberOf(int handle)
    {
        if (!IdMap.IsPlain(handle))
            return _others.GetValueOrDefault(handle).FirstChild - 1;
        var number = IdMap.NumberOf(handle);
        return number < _numbers.Count ? _numbers.Items[number].FirstChild - 1 : NoElement;
    }

    /// <summary>Drops the document and keeps the memory.</summary>
    public void Reset()
    {
        _elements.Clear();
        _numbers.Clear();
        foreach (var list in _suffixed)
            list.Clear();
        _others.Clear();
        _ids = new IdMap(0);
    }

    public void Dispose()
    {
        _elements.Dispose();
        _numbers.Dispose();
        foreach (var list in _suffixed)
            list.Dispose();
    }

    /// <summary>Indexes the tags that <see cref="MarkupScanner"/> has found.</summary>
    /// <returns>
    /// False when the structure is not plain: unbalanced tags, text between tags, several roots, or attributes without
    /// a value.
    /// </returns>
    public bool TryBuild(byte* data, NativeList<int> found, int length, int names)
    {
        var tags = new ReadOnlySpan<int>(found.Items, found.Count);
        if (tags.IsEmpty || names != tags.Length || !IsFirst(data, tags[0]))
            return false;
        _ids = new IdMap(length);
        RootOffset = tags[0];
        var depth = 0;
        Span<int> open = stackalloc int[8];
        for (var index = 0; index < tags.Length; index++)
        {
            var start = tags[index];
            var end = EndOfTag(data, start, index + 1 < tags.Length ? tags[index + 1] : length);
            if (end < 0)
                return false;
            if (data[start + 1] == '/')
            {
                if (--depth < 0 || !Closes(data, open[depth], start, end))
                    return false;
                if (depth == 0 && index + 1 < tags.Length)
                    return false;
                continue;
            }
            if (depth == 0 && index > 0)
                return false;
            if (!(depth == 1 ? TryAddElement(data, start) : HasPlainName(data, start)))
                return false;
            if (data[end - 1] == '/')
                continue;
            if (depth == open.Length)
                return false;
            open[depth++] = start;
        }
        return depth == 0;
    }

    /// <summary>True when nothing but white space and the XML declaration precedes the tag.</summary>
    private static bool IsFirst(byte* data, int start)
    {
        while (start > 0 && IsSpace(data[start - 1]))
            start--;
        return start == 0 || data[start - 1] == '>';
    }

    /// <summary>
    /// Position of the <c>&gt;</c> of a tag; -1 when anything but white space follows it before the next tag.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int EndOfTag(byte* data, int start, int next)
    {
        var end = next - 1;
        while (end > start && IsSpace(data[end]))
            end--;
        return data[end] == '>' ? end : NoElement;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSpace(byte value) => value is (byte)' ' or (byte)'\n' or (byte)'\r';

    /// <summary>False when the name of the element is followed by a value, as the name of an attribute is.</summary>
    private static bool HasPlainName(byte* data, int start) =>
        Starts(data + start, "<Argument "u8) || data[start + 1 + ElementKinds.NameLength(data + start)] != '=';

    private static bool Closes(byte* data, int opened, int closing, int end)
    {
        var length = end - closing - 2;
        return length > 0
            && new ReadOnlySpan<byte>(data + opened + 1, length).SequenceEqual(
                new ReadOnlySpan<byte>(data + closing + 2, length)
            )
            && data[opened + 1 + length] is (byte)' ' or (byte)'>' or (byte)'\n' or (byte)'\r';
    }

    /// <summary>Indexes one child of the root; false when it has no plain name.</summary>
    private bool TryAddElement(byte* data, int start)
    {
        var kind = ElementKinds.At(data + start, out var nameLength);
        var nameEnd = start + 1 + nameLength;
        if (kind == ElementKind.Skipped)
            return data[nameEnd] != '=';
        if (!TryReadCanonical(data + nameEnd, kind, out var id, out var context))
            ReadAnyOrder(data, start, kind, out id, out context);
        if (id == IdMap.None)
            return true;
        _elements.Add(new IndexedElement(start, 0, kind));
        Register(id, _elements.Count);
        if (context != IdMap.None)
            Adopt(context, _elements.Count);
        return true;
    }

    /// <summary>
    /// Reads attributes in the order in which castxml writes them: id, name, [type or returns,] context.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryReadCanonical(byte* text, ElementKind kind, out int id, out int context)
    {
        id = context = IdMap.None;
        if (!Starts(text, " id=\""u8))
            return false;
        text += 5;
        id = ReadId(ref text);
        if (!kind.IsDeclaration())
            return true;
        if (kind != ElementKind.Converter)
        {
            if (!Starts(text, " name=\""u8))
                return false;
            text = BehindQuote(text + 7);
        }
        if (Starts(text, " type=\""u8))
            text = BehindQuote(text + 7);
        else if (Starts(text, " returns=\""u8))
            text = BehindQuote(text + 10);
        if (!Starts(text, " context=\""u8))
            return false;
        text += 10;
        context = ReadId(ref text);
        return true;
    }

    private void ReadAnyOrder(byte* data, int start, ElementKind kind, out int id, out int context)
    {
        id = context = IdMap.None;
        var cursor = new ElementCursor(data, start);
        while (cursor.Next())
        {
            if (cursor.Name.SequenceEqual("id"u8))
                id = _ids.HandleOf(cursor.Value);
            else if (kind.IsDeclaration() && cursor.Name.SequenceEqual("context"u8))
                context = _ids.HandleOf(cursor.Value);
        }
    }

    /// <summary>The id that ends at the next quote.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int ReadId(ref byte* text)
    {
        // Fast path: nearly all ids are an underscore and up to seven digits without a leading zero.
        if (text[0] == '_' && text[1] is > (byte)'0' and <= (byte)'9')
        {
            var number = text[1] - '0';
            var digit = text + 2;
            while ((uint)(*digit - '0') <= 9 && digit < text + 8)
                number = number * 10 + (*digit++ - '0');
            if (*digit == '"' && number < _ids.MaxNumber)
            {
                text = digit + 1;
                return IdMap.Plain(number);
            }
        }
        var start = text;
        text = BehindQuote(text);
        return _ids.HandleOf(new ReadOnlySpan<byte>(start, (int)(text - start) - 1));
    }

    /// <summary>
    /// The position after the next quote. Every string in checked markup is closed, so the search ends; it may read
    /// into the padding.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* BehindQuote(byte* text)
    {
        for (; ; text += Vector128<byte>.Count)
        {
            var quotes = Vector128
                .Equals(Vector128.Load(text), Vector128.Create((byte)'"'))
                .ExtractMostSignificantBits();
            if (quotes != 0)
                return text + System.Numerics.BitOperations.TrailingZeroCount(quotes) + 1;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Starts(byte* data, ReadOnlySpan<byte> text) =>
        new ReadOnlySpan<byte>(data, text.Length).SequenceEqual(text);

    /// <summary>Records the element of an id. A repeated id replaces the earlier element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Register(int id, int element)
    {
        if (IdMap.IsPlain(id))
            NumberEntry(id)->Element = element;
        else
            RegisterOther(id, element);
    }

    private void RegisterOther(int id, int element)
    {
        var number = IdMap.NumberOf(id);
        if (number >= _ids.MaxNumber)
        {
            _others[id] = _others.GetValueOrDefault(id) with { Element = element };
            return;
        }
        var list = _suffixed[IdMap.SuffixOf(id)];
        list.Extend(number + 1);
        list.Items[number] = element;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Adopt(int context, int element)
    {
        if (!IdMap.IsPlain(context))
        {
            var scope = _others.GetValueOrDefault(context);
            Append(&scope, element);
            _others[context] = scope;
            return;
        }
        Append(NumberEntry(context), element);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Append(IndexedNumber* scope, int element)
    {
        if (scope->LastChild == 0)
            scope->FirstChild = element;
        else
            _elements.Items[scope->LastChild - 1].NextSibling = element;
        scope->LastChild = element;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private IndexedNumber* NumberEntry(int handle)
    {
        var number = IdMap.NumberOf(handle);
        if (number >= _numbers.Count)
            _numbers.Extend(number + 1);
        return _numbers.Items + number;
    }
}
