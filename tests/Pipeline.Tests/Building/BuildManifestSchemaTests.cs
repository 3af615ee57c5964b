using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Xml.Linq;
using Wrapgen.Pipeline.Building;

namespace Wrapgen.Pipeline.Tests.Building;

/// <summary>
/// The published schema of build manifests is made from the types that read them and from their documentation.
/// </summary>
public class BuildManifestSchemaTests
{
    private static readonly Dictionary<string, string> Summaries = XDocument
        .Load(Path.ChangeExtension(typeof(BuildManifest).Assembly.Location, ".xml"))
        .Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value, Summary, StringComparer.Ordinal);

    private static string Published => Path.Combine(Repository.Root, "docs", "build-manifest.schema.json");

    [Fact]
    public void The_published_schema_is_that_of_the_types()
    {
        var schema = Render();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(Published, schema);

        Assert.Equal(File.ReadAllText(Published), schema);
    }

    private static string Render()
    {
        var options = new JsonSerializerOptions(BuildManifestJsonContext.Default.Options)
        {
            WriteIndented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        var schema = options
            .GetJsonSchemaAsNode(
                typeof(BuildManifest),
                new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe }
            )
            .AsObject();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "Wrapgen build manifest");
        return schema.ToJsonString(options) + "\n";
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode node)
    {
        var key = context.PropertyInfo is { AttributeProvider: System.Reflection.PropertyInfo property }
            ? $"P:{property.DeclaringType!.FullName}.{property.Name}"
            : $"T:{context.TypeInfo.Type.FullName}";
        if (node is JsonObject item && Summaries.TryGetValue(key, out var text))
            item["description"] = text;
        return node;
    }

    private static string Summary(XElement member)
    {
        foreach (var code in member.Descendants("c").ToList())
            code.ReplaceWith(new XText(code.Value));
        return string.Join(
            ' ',
            (member.Element("summary")?.Value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
    }
}
