using System.Runtime.CompilerServices;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>
/// Second pass: what each element is, where it stands, its id, and its scope. Nothing else is read; a declaration's attributes are
/// looked at when somebody asks for it, which for a wrapped module is a small part of what castxml writes.
/// Arrays are kept from document to document (<see cref="Reset"/>).
/// </summary>
internal sealed unsafe class ElementIndex
{
    private const int NoElement = -1;

    private int[] _offsets = new int[4096];
    private ElementKind[] _kinds = new ElementKind[4096];
    private int[] _nextSibling = new int[4096];
    private int[] _elementOfNumber = new int[4096];
    private int[] _firstChild = new int[4096];
    private int[] _lastChild = new int[4096];
    private int _numbers;
    private readonly Dictionary<int, int> _elementOfOther = [];
    private readonly Dictionary<int, (int First, int Last)> _childrenOfOther = [];

    /// <summary>Ids of this document.</summary>
    public IdMap Ids { get; private set; } = new(0);

    /// <summary>Number of handled elements.</summary>
    public int Count { get; private set; }

    /// <summary>Offset of the root's start tag.</summary>
    public int RootOffset { get; private set; }

    public ElementKind KindOf(int element) => _kinds[element];

    public int OffsetOf(int element) => _offsets[element];

    /// <summary>The element with this id, or -1.</summary>
    public int Find(int handle)
    {
        if (!IdMap.IsPlain(handle)) return _elementOfOther.GetValueOrDefault(handle, NoElement);
        var number = IdMap.NumberOf(handle);
        return number < _numbers ? _elementOfNumber[number] - 1 : NoElement;
    }

    /// <summary>The first declaration whose context is this id, in document order; -1 when there is none.</summary>
    public int FirstChildOf(int handle)
    {
        if (!IdMap.IsPlain(handle)) return _childrenOfOther.TryGetValue(handle, out var list) ? list.First : NoElement;
        var number = IdMap.NumberOf(handle);
        return number < _numbers ? _firstChild[number] - 1 : NoElement;
    }

    /// <summary>The next declaration of the same scope, or -1.</summary>
    public int NextSiblingOf(int element) => _nextSibling[element] - 1;

    /// <summary>Forgets the document, keeps the memory.</summary>
    public void Reset()
    {
        Array.Clear(_elementOfNumber, 0, _numbers);
        Array.Clear(_firstChild, 0, _numbers);
        Array.Clear(_lastChild, 0, _numbers);
        _numbers = 0;
        _elementOfOther.Clear();
        _childrenOfOther.Clear();
        Count = 0;
    }

    /// <summary>Reads the tags found by <see cref="MarkupScanner"/>.</summary>
    /// <returns>False when the structure is not plain: unbalanced tags, text between tags, several roots.</returns>
    public bool TryBuild(byte* data, ReadOnlySpan<int> tags, int length, int namesBeforeSpace)
    {
        Ids = new IdMap(length);
        if (tags.Length < 2) return tags.Length == 1 && TryBuildEmptyRoot(data, tags, length, namesBeforeSpace);
        RootOffset = tags[0];
        var depth = 0;
        var names = 0;
        Span<int> open = stackalloc int[8];
        for (var index = 0; index < tags.Length; index++)
        {
            var start = tags[index];
            var end = (index + 1 < tags.Length ? tags[index + 1] : length) - 1;
            while (end > start && data[end] is (byte)'\n' or (byte)' ' or (byte)'\r') end--;
            if (data[end] != '>') return false;
            if (data[start + 1] == '/')
            {
                if (--depth < 0 || !Closes(data, open[depth], start, end)) return false;
                if (depth == 0 && index + 1 < tags.Length) return false;
                continue;
            }
            if (depth == 1) names += AddElement(data, start, end);
            else names += HasSpaceAfterName(data, start) ? 1 : 0;
            if (data[end - 1] == '/') continue;
            if (depth == open.Length) return false;
            open[depth++] = start;
        }
        return depth == 0 && names == namesBeforeSpace;
    }

    private bool TryBuildEmptyRoot(byte* data, ReadOnlySpan<int> tags, int length, int namesBeforeSpace)
    {
        RootOffset = tags[0];
        var end = length - 1;
        while (end > 0 && data[end] is (byte)'\n' or (byte)' ' or (byte)'\r') end--;
        return data[end] == '>' && data[end - 1] == '/' && data[RootOffset + 1] != '/'
            && namesBeforeSpace == (HasSpaceAfterName(data, RootOffset) ? 1 : 0);
    }

    private static bool HasSpaceAfterName(byte* data, int start)
    {
        start++;
        while (data[start] is not ((byte)' ' or (byte)'>' or (byte)'/' or (byte)'\n' or (byte)'\r')) start++;
        return data[start] is (byte)' ' or (byte)'\n' or (byte)'\r';
    }

    private static bool Closes(byte* data, int opened, int closing, int end)
    {
        var length = end - closing - 2;
        return length > 0 && new ReadOnlySpan<byte>(data + opened + 1, length).SequenceEqual(new ReadOnlySpan<byte>(data + closing + 2, length))
            && data[opened + 1 + length] is (byte)' ' or (byte)'>' or (byte)'\n' or (byte)'\r';
    }

    /// <summary>Indexes one child of the root; 1 when its name is followed by white space.</summary>
    private int AddElement(byte* data, int start, int end)
    {
        var nameEnd = start + 2;
        while ((data[nameEnd] | 0x20) is >= (byte)'a' and <= (byte)'z') nameEnd++;
        var kind = ElementKinds.FromName(new ReadOnlySpan<byte>(data + start + 1, nameEnd - start - 1));
        if (kind == ElementKind.Skipped) return HasSpaceAfterName(data, start) ? 1 : 0;
        var hasSpace = data[nameEnd] is (byte)' ' or (byte)'\n' or (byte)'\r' ? 1 : 0;
        if (!TryReadCanonical(data, nameEnd, end, kind, out var id, out var context))
            ReadAnyOrder(data, start, out id, out context);
        if (id == IdMap.None) return hasSpace;
        var element = Append(start, kind);
        Register(id, element);
        if (context != IdMap.None && kind.IsDeclaration()) Adopt(context, element);
        return hasSpace;
    }

    /// <summary>The order in which castxml writes attributes: id, name, [type or returns,] context.</summary>
    private bool TryReadCanonical(byte* data, int position, int end, ElementKind kind, out int id, out int context)
    {
        id = context = IdMap.None;
        if (!Starts(data + position, " id=\""u8)) return false;
        position += 5;
        id = ReadId(data, ref position);
        if (!kind.IsDeclaration()) return true;
        if (kind != ElementKind.Converter)
        {
            if (!Starts(data + position, " name=\""u8)) return false;
            position += 7;
            position += new ReadOnlySpan<byte>(data + position, end - position).IndexOf((byte)'"') + 1;
        }
        if (Starts(data + position, " type=\""u8)) position += 7;
        else if (Starts(data + position, " returns=\""u8)) position += 10;
        else return TryReadContext(data, position, out context);
        while (data[position] != '"') position++;
        return TryReadContext(data, position + 1, out context);
    }

    private bool TryReadContext(byte* data, int position, out int context)
    {
        context = IdMap.None;
        if (!Starts(data + position, " context=\""u8)) return false;
        position += 10;
        context = ReadId(data, ref position);
        return true;
    }

    private void ReadAnyOrder(byte* data, int start, out int id, out int context)
    {
        id = context = IdMap.None;
        var cursor = new ElementCursor(data, start);
        while (cursor.Next())
        {
            if (cursor.Name.SequenceEqual("id"u8)) id = Ids.HandleOf(cursor.Value);
            else if (cursor.Name.SequenceEqual("context"u8)) context = Ids.HandleOf(cursor.Value);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int ReadId(byte* data, ref int position)
    {
        var start = position;
        while (data[position] != '"') position++;
        return Ids.HandleOf(new ReadOnlySpan<byte>(data + start, position++ - start));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Starts(byte* data, ReadOnlySpan<byte> text) => new ReadOnlySpan<byte>(data, text.Length).SequenceEqual(text);

    private int Append(int start, ElementKind kind)
    {
        if (Count == _offsets.Length)
        {
            Array.Resize(ref _offsets, Count * 2);
            Array.Resize(ref _kinds, Count * 2);
            Array.Resize(ref _nextSibling, Count * 2);
        }
        _offsets[Count] = start;
        _kinds[Count] = kind;
        _nextSibling[Count] = 0;
        return Count++;
    }

    /// <summary>A repeated id replaces the earlier element (spec 2, 1.2).</summary>
    private void Register(int id, int element)
    {
        if (IdMap.IsPlain(id))
        {
            var number = IdMap.NumberOf(id);
            EnsureNumber(number);
            _elementOfNumber[number] = element + 1;
        }
        else _elementOfOther[id] = element;
    }

    private void Adopt(int context, int element)
    {
        if (!IdMap.IsPlain(context))
        {
            var list = _childrenOfOther.GetValueOrDefault(context, (First: element, Last: element));
            if (list.Last != element) _nextSibling[list.Last] = element + 1;
            _childrenOfOther[context] = (list.First, element);
            return;
        }
        var number = IdMap.NumberOf(context);
        EnsureNumber(number);
        var last = _lastChild[number];
        if (last == 0) _firstChild[number] = element + 1;
        else _nextSibling[last - 1] = element + 1;
        _lastChild[number] = element + 1;
    }

    private void EnsureNumber(int number)
    {
        if (number < _numbers) return;
        if (number >= _elementOfNumber.Length)
        {
            var size = Math.Max(number + 1, _elementOfNumber.Length * 2);
            Array.Resize(ref _elementOfNumber, size);
            Array.Resize(ref _firstChild, size);
            Array.Resize(ref _lastChild, size);
        }
        _numbers = number + 1;
    }
}
