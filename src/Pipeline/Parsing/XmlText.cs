using System.Buffers;
using System.Text;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>Decodes attribute values: resolves references, and turns line breaks into spaces as XML demands.</summary>
internal static class XmlText
{
    private static readonly SearchValues<byte> Special = SearchValues.Create("&\n\r"u8);

    /// <summary>The decoded value.</summary>
    public static string Decode(ReadOnlySpan<byte> raw)
    {
        var special = raw.IndexOfAny(Special);
        return special < 0 ? Encoding.UTF8.GetString(raw) : DecodeSpecial(raw, special);
    }

    private static string DecodeSpecial(ReadOnlySpan<byte> raw, int position)
    {
        var rented = ArrayPool<byte>.Shared.Rent(raw.Length);
        raw[..position].CopyTo(rented);
        var length = position;
        while (position < raw.Length)
        {
            var value = raw[position];
            var consumed = 1;
            if (value == '&')
                (value, consumed) = (Character(ReferenceAt(raw[position..])), ReferenceAt(raw[position..]).Length);
            else if (value is (byte)'\n' or (byte)'\r')
            {
                if (value == '\r' && position + 1 < raw.Length && raw[position + 1] == '\n')
                    consumed = 2;
                value = (byte)' ';
            }
            rented[length++] = value;
            position += consumed;
        }
        var text = Encoding.UTF8.GetString(rented, 0, length);
        ArrayPool<byte>.Shared.Return(rented);
        return text;
    }

    /// <summary>
    /// The reference at the start of a text, with <c>&amp;</c> and <c>;</c>; empty when it is not one that plain markup
    /// has.
    /// </summary>
    public static ReadOnlySpan<byte> ReferenceAt(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith("&lt;"u8) || text.StartsWith("&gt;"u8) || text.StartsWith("&#9;"u8))
            return text[..4];
        if (text.StartsWith("&amp;"u8) || text.StartsWith("&#10;"u8) || text.StartsWith("&#13;"u8))
            return text[..5];
        return text.StartsWith("&quot;"u8) || text.StartsWith("&apos;"u8) ? text[..6] : [];
    }

    private static byte Character(ReadOnlySpan<byte> reference) =>
        (reference[1], reference[2]) switch
        {
            ((byte)'l', _) => (byte)'<',
            ((byte)'g', _) => (byte)'>',
            ((byte)'a', (byte)'m') => (byte)'&',
            ((byte)'a', _) => (byte)'\'',
            ((byte)'q', _) => (byte)'"',
            (_, (byte)'9') => (byte)'\t',
            _ => reference[3] == '0' ? (byte)'\n' : (byte)'\r',
        };
}
