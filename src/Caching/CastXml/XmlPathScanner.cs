namespace Wrapgen.Caching.CastXml;

/// <summary>
/// Finds the places where castxml itself writes the name of a file: <c>File</c> elements, and the names that clang
/// gives to unnamed types, <c>(lambda at FILE:LINE:COLUMN)</c>. Both contain the name unchanged, whatever its length.
/// </summary>
internal ref struct XmlPathScanner(ReadOnlySpan<byte> xml)
{
    private readonly ReadOnlySpan<byte> _xml = xml;
    private int _at;
    private int _nextElement = -1;

    private static ReadOnlySpan<byte> Element => "<File "u8;

    private static ReadOnlySpan<byte> Attribute => " name=\""u8;

    private static ReadOnlySpan<byte> At => " at "u8;

    /// <summary>The place of the name.</summary>
    public Range Name { get; private set; }

    /// <summary>True when the name is in a <c>File</c> element.</summary>
    public bool IsElement { get; private set; }

    /// <summary>Moves to the next name; false after the last.</summary>
    public bool MoveNext()
    {
        while (true)
        {
            if (_nextElement < _at)
                _nextElement = Find(Element, _at);
            var unnamed = Find(At, _at, _nextElement);
            if (unnamed < _nextElement)
            {
                _at = unnamed + At.Length;
                if (!TryReadUnnamed(unnamed))
                    continue;
                IsElement = false;
                return true;
            }
            if (_nextElement == _xml.Length)
                return false;
            _at = _nextElement + Element.Length - 1;
            if (!TryReadElement())
                continue;
            IsElement = true;
            return true;
        }
    }

    private bool TryReadElement()
    {
        var end = Find(">"u8, _at);
        var name = Find(Attribute, _at, end);
        if (name == end)
            return false;
        var start = name + Attribute.Length;
        var stop = Find("\""u8, start);
        if (stop == _xml.Length)
            return false;
        Name = start..stop;
        _at = stop;
        return true;
    }

    /// <summary>
    /// Reads a name only where a type is printed. A literal and an annotation may contain any text, so the scanner
    /// skips attributes with a quote in them and all attributes except these three.
    /// </summary>
    private bool TryReadUnnamed(int blank)
    {
        if (!EndsWithKind(_xml[..blank]))
            return false;
        var open = _xml[..blank].LastIndexOf((byte)'"');
        var close = Find("\""u8, _at);
        if (open < 0 || close == _xml.Length || !IsPrintedType(_xml[..open], _xml[(open + 1)..close]))
            return false;
        var value = _xml[_at..close];
        for (var colon = 0; value[colon..].IndexOf((byte)':') is >= 0 and var found; colon += found + 1)
        {
            if (!IsPosition(value[(colon + found)..]))
                continue;
            Name = _at..(_at + colon + found);
            _at = Name.End.Value;
            return true;
        }
        return false;
    }

    private static bool EndsWithKind(ReadOnlySpan<byte> before)
    {
        if (before.EndsWith("(lambda"u8))
            return true;
        foreach (var kind in (ReadOnlySpan<string>)["struct", "class", "union", "enum"])
        {
            if (before.Length < kind.Length || !System.Text.Ascii.Equals(before[^kind.Length..], kind))
                continue;
            before = before[..^kind.Length];
            return before.EndsWith("(unnamed "u8) || before.EndsWith("(anonymous "u8);
        }
        return false;
    }

    private static bool IsPrintedType(ReadOnlySpan<byte> before, ReadOnlySpan<byte> value) =>
        (before.EndsWith(" name="u8) || before.EndsWith(" init="u8) || before.EndsWith(" default="u8))
        && value.IndexOf("&quot;"u8) < 0;

    /// <summary>True for text that begins like <c>:12:7)</c>.</summary>
    private static bool IsPosition(ReadOnlySpan<byte> text)
    {
        for (var number = 0; number < 2; number++)
        {
            if (text is not [(byte)':', ..])
                return false;
            var digits = text[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            if (digits <= 0)
                return false;
            text = text[(1 + digits)..];
        }
        return text[0] == ')';
    }

    private readonly int Find(ReadOnlySpan<byte> what, int from) => Find(what, from, _xml.Length);

    /// <summary>The position of a text before a limit; the limit when there is none.</summary>
    private readonly int Find(ReadOnlySpan<byte> what, int from, int limit) =>
        _xml[from..limit].IndexOf(what) is >= 0 and var found ? from + found : limit;
}
