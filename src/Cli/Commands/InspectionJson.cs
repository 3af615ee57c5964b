using System.Text.Json;
using Wrapgen.Pipeline.Inspection;
using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Cli.Commands;

/// <summary>What <c>wrapgen inspect</c> found, for programs.</summary>
internal static class InspectionJson
{
    public static void Write(Stream output, InspectedClass found) =>
        ModelJson.Write(
            output,
            json =>
            {
                json.WriteString("class", found.Name);
                Names(json, "bases", found.Bases);
                Names(json, "derived", found.Derived);
                json.WriteStartArray("aliases");
                foreach (var alias in found.Aliases)
                {
                    json.WriteStartObject();
                    json.WriteString("cpp_type", alias.CppType);
                    json.WriteString("swig_name", alias.SwigName);
                    json.WriteString("submodule", alias.Submodule);
                    json.WriteString("module", alias.Module);
                    json.WriteBoolean("match", alias.IsMatch);
                    Place(json, alias.Declared);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteStartObject("modules");
                foreach (var item in found.Models)
                    json.WriteString(item.Model.Key, item.Module);
                json.WriteEndObject();
                json.WriteStartObject("models");
                foreach (var item in found.Models)
                    ModelJson.WriteModel(json, item.Model);
                json.WriteEndObject();
            }
        );

    public static void Write(Stream output, CastXmlSummary summary) =>
        ModelJson.Write(
            output,
            json =>
            {
                json.WriteString("file", summary.File);
                json.WriteNumber("bytes", summary.Bytes);
                json.WriteNumber("elements", summary.Elements);
                Counts(json, "declarations", summary.Declarations);
                Counts(json, "classes_by_namespace", summary.Namespaces);
                json.WriteStartArray("typedefs");
                foreach (var typedef in summary.Typedefs)
                {
                    json.WriteStartObject();
                    json.WriteString("swig_name", typedef.SwigName);
                    json.WriteString("cpp_type", typedef.CppType);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteStartArray("classes");
                foreach (var type in summary.Classes)
                    Class(json, type);
                json.WriteEndArray();
                json.WriteStartArray("unresolved");
                foreach (var item in summary.Unresolved)
                {
                    json.WriteStartObject();
                    json.WriteString("name", item.Name);
                    json.WriteString("type", item.Type);
                    Place(json, item.Declared);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
        );

    private static void Class(Utf8JsonWriter json, SummarizedClass type)
    {
        json.WriteStartObject();
        json.WriteString("name", type.Name);
        json.WriteBoolean("abstract", type.IsAbstract);
        Names(json, "bases", type.Bases);
        json.WriteNumber("members", type.Members);
        json.WriteNumber("public_methods", type.PublicMethods);
        Place(json, type.Declared);
        json.WriteEndObject();
    }

    private static void Counts(Utf8JsonWriter json, string name, IReadOnlyList<CountedName> counts)
    {
        json.WriteStartObject(name);
        foreach (var item in counts)
            json.WriteNumber(item.Name, item.Count);
        json.WriteEndObject();
    }

    private static void Names(Utf8JsonWriter json, string name, IReadOnlyList<string> names)
    {
        json.WriteStartArray(name);
        foreach (var item in names)
            json.WriteStringValue(item);
        json.WriteEndArray();
    }

    private static void Place(Utf8JsonWriter json, SourceLocation? place)
    {
        json.WriteString("file", place?.File);
        if (place is null)
            json.WriteNull("line");
        else
            json.WriteNumber("line", place.Line);
    }
}
