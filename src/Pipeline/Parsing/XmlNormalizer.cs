using System.Text;
using System.Xml;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>
/// The slow way for XML that is well-formed but not written as castxml writes it (other encodings, single quotes, comments,
/// CDATA…), and the judge of what is not well-formed. Uses the framework's checking reader; DTDs and external entities are refused.
/// </summary>
internal static class XmlNormalizer
{
    // The root and its children's children: what lies deeper has no meaning in CastXML.
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
            // A missing root and a DTD are reported without a line: then the last one that was read has to do.
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

    // Castxml has no names beyond plain letters: such elements mean nothing here, but their tags must stay balanced.
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
