using System.Globalization;
using System.Text;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>The root element, which names one of two dialects. Both are read the same way.</summary>
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
