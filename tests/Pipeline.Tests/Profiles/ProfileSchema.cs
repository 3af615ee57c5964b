using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Xml.Linq;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Profiles;

namespace Wrapgen.Pipeline.Tests.Profiles;

/// <summary>The JSON schema of profiles, made from the types that read them and from their XML documentation.</summary>
internal sealed class ProfileSchema
{
    private readonly Dictionary<string, string> _summaries = XDocument
        .Load(Path.ChangeExtension(typeof(WrappingProfile).Assembly.Location, ".xml"))
        .Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value, Summary, StringComparer.Ordinal);

    public static string Render()
    {
        var schema = new ProfileSchema().Of(typeof(WrappingProfile)).AsObject();
        var members = schema["properties"]!.AsObject();
        members.Insert(
            0,
            "$schema",
            new JsonObject { ["type"] = "string", ["description"] = "This schema, for editors." }
        );
        members.Insert(
            1,
            "extends",
            new JsonObject
            {
                ["type"] = "string",
                ["description"] =
                    "The profile that this one changes: a built-in profile, or a file relative to this one. Without it, a profile starts from neutral defaults.",
            }
        );
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "Wrapgen profile");
        return schema.ToJsonString(
                new JsonSerializerOptions(ProfileJsonContext.Default.Options)
                {
                    Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            ) + "\n";
    }

    private JsonNode Of(Type type)
    {
        var isRoot = !type.IsConstructedGenericType && type.GetConstructor(Type.EmptyTypes) is not null;
        return ProfileJsonContext.Default.Options.GetJsonSchemaAsNode(
            type,
            new JsonSchemaExporterOptions
            {
                TreatNullObliviousAsNonNullable = true,
                TransformSchemaNode = (context, node) => Describe(context, node, isRoot),
            }
        );
    }

    private JsonNode Describe(JsonSchemaExporterContext context, JsonNode node, bool mayBePartial)
    {
        var type = context.TypeInfo.Type;
        var result =
            type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>)
                ? List(type.GetGenericArguments()[0])
                : node as JsonObject ?? [];
        if (result["properties"] is not null)
        {
            result["additionalProperties"] = false;
            // A file writes only what differs; items of lists are always complete.
            if (mayBePartial)
                result.Remove("required");
        }
        if (Description(context, type) is { } text)
            result["description"] = text;
        return result;
    }

    private JsonObject List(Type item) =>
        new()
        {
            ["oneOf"] = new JsonArray(
                Array(Of(item), "Replaces the whole list."),
                new JsonObject
                {
                    ["type"] = "object",
                    ["description"] = "Changes the list of the extended profile.",
                    ["properties"] = new JsonObject
                    {
                        ["prepend"] = Array(Of(item), "Items to insert before the list."),
                        ["append"] = Array(Of(item), "Items to append to the list."),
                        ["remove"] = Array(Of(item), "Items to remove from the list."),
                    },
                    ["additionalProperties"] = false,
                }
            ),
        };

    private static JsonObject Array(JsonNode items, string description) =>
        new()
        {
            ["type"] = "array",
            ["description"] = description,
            ["items"] = items,
        };

    private string? Description(JsonSchemaExporterContext context, Type type)
    {
        if (context.PropertyInfo is { AttributeProvider: System.Reflection.PropertyInfo property })
            return _summaries.GetValueOrDefault($"P:{property.DeclaringType!.FullName}.{property.Name}")
                ?? _summaries.GetValueOrDefault($"T:{property.DeclaringType.FullName}/{property.Name}");
        return _summaries.GetValueOrDefault($"T:{type.FullName}");
    }

    private static string Summary(XElement member)
    {
        foreach (var reference in member.Descendants("see").ToList())
            reference.ReplaceWith(
                new XText((string?)reference.Attribute("cref") is { } cref ? cref[(cref.LastIndexOf('.') + 1)..] : "")
            );
        var summary = member.Element("summary")?.Value ?? "";
        return string.Join(' ', summary.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
