using System.Text;
using System.Text.Json;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Profiles;

/// <summary>
/// Reads JSON into elements with line numbers. Comments and trailing commas are allowed because people write these
/// files by hand.
/// </summary>
internal static class ProfileSyntax
{
    private static readonly JsonReaderOptions Options = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <exception cref="WrapgenException">WG7102: the content is not valid JSON.</exception>
    public static ProfileElement Read(string file, byte[] content)
    {
        var text = content.AsSpan();
        if (text.StartsWith(Encoding.UTF8.Preamble))
            text = text[Encoding.UTF8.Preamble.Length..];
        try
        {
            var reader = new Utf8JsonReader(text, Options);
            var lines = new LineCounter();
            reader.Read();
            var element = Element(ref reader, text, ref lines);
            reader.Read();
            return element;
        }
        catch (JsonException failure)
        {
            throw new WrapgenException(
                Rules.ProfileSyntax(file, (int)(failure.LineNumber ?? 0) + 1, failure.Message),
                failure
            );
        }
    }

    private static ProfileElement Element(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, ref LineCounter lines)
    {
        var line = lines.At(text, (int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = new List<ProfileMember>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var name = Text(ref reader, line);
                    var at = lines.At(text, (int)reader.TokenStartIndex);
                    reader.Read();
                    members.Add(new ProfileMember(name, at, Element(ref reader, text, ref lines)));
                }
                return new ProfileElement(JsonValueKind.Object, line) { Members = members };
            case JsonTokenType.StartArray:
                var items = new List<ProfileElement>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    items.Add(Element(ref reader, text, ref lines));
                return new ProfileElement(JsonValueKind.Array, line) { Items = items };
            case JsonTokenType.String:
                return new ProfileElement(JsonValueKind.String, line) { Text = Text(ref reader, line) };
            case JsonTokenType.Number:
                return new ProfileElement(JsonValueKind.Number, line)
                {
                    Text = Encoding.ASCII.GetString(reader.ValueSpan),
                };
            case JsonTokenType.True:
                return new ProfileElement(JsonValueKind.True, line);
            case JsonTokenType.False:
                return new ProfileElement(JsonValueKind.False, line);
            default:
                return new ProfileElement(JsonValueKind.Null, line);
        }
    }

    /// <summary>A name or a string.</summary>
    /// <exception cref="JsonException">It is not UTF-8, or has half of a surrogate pair.</exception>
    private static string Text(ref Utf8JsonReader reader, int line)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException failure)
        {
            throw new JsonException("a text is not valid Unicode.", null, line - 1, null, failure);
        }
    }

    /// <summary>Line numbers of ascending offsets. Each byte is read once.</summary>
    private struct LineCounter
    {
        private int _offset;
        private int _lines;

        public int At(ReadOnlySpan<byte> text, int offset)
        {
            _lines += text[_offset..offset].Count((byte)'\n');
            _offset = offset;
            return _lines + 1;
        }
    }
}
