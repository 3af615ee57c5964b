using System.Globalization;
using System.Text;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>The root element says which dialect a document has (spec 2, 1.1); both are read alike.</summary>
internal static class RootElement
{
    public static unsafe void Check(string file, ByteBuffer bytes, int offset)
    {
        var cursor = new ElementCursor(bytes.Pointer, offset);
        var name = Encoding.UTF8.GetString(cursor.ElementName);
        var version = "";
        var attribute = name switch
        {
            "CastXML" => "format",
            "GCC_XML" => "cvs_revision",
            _ => null,
        };
        while (attribute is not null && cursor.Next())
            if (Encoding.UTF8.GetString(cursor.Name) == attribute)
                version = XmlText.Decode(cursor.Value);
        var isKnown =
            attribute == "format"
                ? version.Length > 0
                : attribute is not null
                    && double.TryParse(version, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
        if (!isKnown)
            throw new WrapgenException(Rules.NotCastXml(file, name));
    }
}

/// <summary>The XML declaration in the forms that need no decoding.</summary>
internal static class XmlDeclaration
{
    /// <summary>Bytes to skip before the root; 0 also when the declaration is of another form, which the scanner then refuses.</summary>
    public static int LengthOf(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith("<?xml version=\"1.0\"?>"u8))
            return 21;
        return text.StartsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"u8) ? 38 : 0;
    }
}
