using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Wrapgen.Reporting.Documents;

/// <summary>Prints documents as JSON.</summary>
internal static class JsonOutput
{
    private const int FlushAbove = 64 * 1024;

    // The text goes to a terminal, a file or a diff, never into a web page: hints keep their quotes and angle brackets.
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write<T>(Stream output, T document, JsonTypeInfo<T> type)
    {
        using (var json = new Utf8JsonWriter(output, Options))
            JsonSerializer.Serialize(json, document, type);
        output.Write("\n"u8);
    }

    /// <summary>
    /// Prints an object member by member, so that a dump of a large store is never in memory as a whole.
    /// </summary>
    public static void WriteMembers<T>(
        Stream output,
        IEnumerable<KeyValuePair<string, T>> members,
        JsonTypeInfo<T> type
    )
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            foreach (var (name, value) in members)
            {
                json.WritePropertyName(name);
                JsonSerializer.Serialize(json, value, type);
                if (json.BytesPending > FlushAbove)
                    json.Flush();
            }
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }
}
