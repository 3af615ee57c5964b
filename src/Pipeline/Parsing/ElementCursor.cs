using System.Runtime.CompilerServices;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>
/// Walks the attributes of one tag. Needs markup that <see cref="MarkupScanner"/> has accepted, so no error can occur.
/// </summary>
internal unsafe ref struct ElementCursor
{
    private readonly byte* _data;
    private int _position;

    /// <summary>A cursor at the tag that starts at <paramref name="position"/> with <c>&lt;</c>.</summary>
    public ElementCursor(byte* data, int position)
    {
        _data = data;
        var end = position + 1;
        while (!ElementKinds.EndsName(data[end]))
            end++;
        ElementName = new ReadOnlySpan<byte>(data + position + 1, end - position - 1);
        _position = end;
        Name = default;
        Value = default;
    }

    /// <summary>Name of the element.</summary>
    public ReadOnlySpan<byte> ElementName { get; }

    /// <summary>Name of the current attribute.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>Raw value of the current attribute, with references not decoded.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>Position of the current value in the document.</summary>
    public readonly Slice ValueSlice => new(_position - Value.Length - 1, Value.Length);

    /// <summary>After the last attribute: true when the element has no content.</summary>
    public readonly bool IsEmpty => _data[_position] == '/';

    /// <summary>After the last attribute: position of the first byte after the tag.</summary>
    public readonly int End => IsEmpty ? _position + 2 : _position + 1;

    /// <summary>Moves to the next attribute; false after the last one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Next()
    {
        while (_data[_position] is (byte)' ' or (byte)'\n' or (byte)'\r')
            _position++;
        if (_data[_position] is (byte)'/' or (byte)'>')
            return false;
        var start = _position;
        while (_data[_position] != '=')
            _position++;
        Name = new ReadOnlySpan<byte>(_data + start, _position - start);
        _position += 2;
        var length = 0;
        var text = _data + _position;
        // Most values are short ids and flags, and up to about this length a byte loop is faster than a vectorized
        // search.
        while (length < 16 && text[length] != '"')
            length++;
        if (text[length] != '"')
            length += new ReadOnlySpan<byte>(text + length, int.MaxValue).IndexOf((byte)'"');
        Value = new ReadOnlySpan<byte>(text, length);
        _position += length + 1;
        return true;
    }
}
