using System.Text;
using System.Xml;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>
/// The slow path: rewrites well-formed XML that castxml would write differently (other encodings, single quotes,
/// comments, CDATA), and reports XML that is not well-formed. Uses the checking reader of the framework; refuses DTDs
/// and external entities.
/// </summary>
internal static class XmlNormalizer
{
    // The root, its children and their children. CastXML has nothing below them.
    private const int MaxDepth = 3;

    /// <summary>Rewrites a document in the plain form that <see cref="MarkupScanner"/> accepts.</summary>
    /// <exception cref="WrapgenException">WG2001, WG2002: truncated or malformed XML, a DTD.</exception>
    public static ByteBuffer Normalize(string file, ByteBuffer source)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        };
        var text = new StringBuilder(source.Length);
        var line = 1;
        using var stream = OpenStream(source);
        using var reader = XmlReader.Create(stream, settings);
        try
        {
            for (; reader.Read(); line = ((IXmlLineInfo)reader).LineNumber)
                Write(reader, text);
        }
        catch (XmlException failure)
        {
            // The reader reports a missing root and a DTD without a line, so the line of the last token stands in.
            throw new WrapgenException(
                Rules.MalformedXml(file, Math.Max(failure.LineNumber, line), failure.Message),
                failure
            );
        }
        var plain = new ByteBuffer();
        Encoding.UTF8.GetBytes(text.ToString(), plain.Resize(Encoding.UTF8.GetByteCount(text.ToString())));
        return plain;
    }

    private static unsafe UnmanagedMemoryStream OpenStream(ByteBuffer source) => new(source.Pointer, source.Length);

    private static void Write(XmlReader reader, StringBuilder text)
    {
        if (reader.Depth >= MaxDepth)
            return;
        if (reader.NodeType == XmlNodeType.EndElement && reader.Depth < MaxDepth - 1)
            text.Append("</").Append(PlainName(reader)).Append(">\n");
        if (reader.NodeType != XmlNodeType.Element)
            return;
        text.Append('<').Append(PlainName(reader));
        var isEmpty = reader.IsEmptyElement || reader.Depth == MaxDepth - 1;
        while (reader.MoveToNextAttribute())
            if (IsPlainName(reader.Name))
                WriteAttribute(reader.Name, reader.Value, text);
        text.Append(isEmpty ? "/>\n" : ">\n");
    }

    // CastXML has only names of ASCII letters. Elements with other names are ignored, but their tags must stay
    // balanced.
    private static string PlainName(XmlReader reader) => IsPlainName(reader.Name) ? reader.Name : "X";

    private static bool IsPlainName(string name) =>
        name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_');

    private static void WriteAttribute(string name, string value, StringBuilder text)
    {
        text.Append(' ').Append(name).Append("=\"");
        foreach (var character in value)
            _ = character switch
            {
                '<' => text.Append("&lt;"),
                '>' => text.Append("&gt;"),
                '&' => text.Append("&amp;"),
                '"' => text.Append("&quot;"),
                '\t' => text.Append("&#9;"),
                '\n' => text.Append("&#10;"),
                '\r' => text.Append("&#13;"),
                _ => text.Append(character),
            };
        text.Append('"');
    }
}
