using System.Text.Json;
using System.Text.Json.Nodes;

namespace Wrapgen.Pipeline.Profiles;

/// <summary>A JSON value with its line, so that problems that are found after parsing have a place.</summary>
internal sealed record ProfileElement(JsonValueKind Kind, int Line)
{
    /// <summary>Members of an object in order. A repeated name occurs twice.</summary>
    public IReadOnlyList<ProfileMember> Members { get; init; } = [];

    /// <summary>Items of an array.</summary>
    public IReadOnlyList<ProfileElement> Items { get; init; } = [];

    /// <summary>Text of a string, or digits of a number.</summary>
    public string Text { get; init; } = "";

    /// <summary>The member of this name; null when there is none.</summary>
    public ProfileElement? this[string name] => Members.FirstOrDefault(member => member.Name == name)?.Value;

    /// <summary>The value without line numbers.</summary>
    public JsonNode? ToNode() =>
        Kind switch
        {
            JsonValueKind.Object => new JsonObject(
                Members.Select(member => KeyValuePair.Create(member.Name, member.Value.ToNode()))
            ),
            JsonValueKind.Array => new JsonArray([.. Items.Select(item => item.ToNode())]),
            JsonValueKind.String => JsonValue.Create(Text),
            JsonValueKind.Number => JsonNode.Parse(Text),
            JsonValueKind.True => JsonValue.Create(true),
            JsonValueKind.False => JsonValue.Create(false),
            _ => null,
        };
}
