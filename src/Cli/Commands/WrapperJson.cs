using System.Text.Encodings.Web;
using System.Text.Json;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Cli.Commands;

/// <summary>Wrapper modules as JSON, for people: what strict stubs are made from.</summary>
internal static class WrapperJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(Stream output, IEnumerable<TypedSubmodule> modules)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            foreach (var module in modules)
            {
                json.WriteStartObject(module.Submodule);
                json.WriteStartObject("classes");
                foreach (var type in module.Classes)
                    WriteClass(json, type);
                json.WriteEndObject();
                WriteEnums(json, module.Enums);
                WriteStrings(json, "functions", module.Functions.Select(function => function.Name));
                WriteStrings(
                    json,
                    "dropped",
                    module.Dropped.Select(method => $"{method.SwigName}::{method.Method}: {method.Reason}")
                );
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    private static void WriteClass(Utf8JsonWriter json, WrapperClass type)
    {
        json.WriteStartObject(type.SwigName);
        json.WriteString("cpp", type.CppName);
        WriteStrings(json, "arguments", type.TemplateArguments.Select(argument => argument.CppText));
        WriteStrings(json, "bases", type.Bases.Select(parent => $"{parent.SwigName} ({parent.Submodule})"));
        json.WriteBoolean("abstract", type.IsAbstract);
        json.WriteBoolean("factory", type.HasFactory);
        WriteEnums(json, type.Enums);
        json.WriteStartArray("methods");
        foreach (var method in type.Methods)
            WriteMethod(json, method);
        json.WriteEndArray();
        WritePlace(json, type.Documentation);
        json.WriteEndObject();
    }

    private static void WriteMethod(Utf8JsonWriter json, WrapperMethod method)
    {
        json.WriteStartObject();
        json.WriteString("name", method.Name);
        json.WriteString("kind", method.Kind.ToString());
        json.WriteString("result", TextOf(method.Result));
        json.WriteStartArray("parameters");
        foreach (var parameter in method.Parameters)
        {
            json.WriteStartArray();
            json.WriteStringValue(parameter.Name);
            json.WriteStringValue(TextOf(parameter.Type));
            json.WriteStringValue(parameter.Default); // writes null for null
            json.WriteEndArray();
        }
        json.WriteEndArray();
        WritePlace(json, method.Documentation);
        json.WriteEndObject();
    }

    private static void WriteEnums(Utf8JsonWriter json, EquatableArray<WrapperEnum> enums)
    {
        json.WriteStartObject("enums");
        foreach (var item in enums)
        {
            json.WriteStartObject(item.Name);
            foreach (var value in item.Values)
                json.WriteString(value.Name, value.Value);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, DocumentationPlace? place)
    {
        if (place is not { } known)
            return;
        var comment = known.Comment is { } range
            ? FormattableString.Invariant(
                $", comment {range.BeginLine}:{range.BeginColumn}-{range.EndLine}:{range.EndColumn}"
            )
            : "";
        json.WriteString("place", FormattableString.Invariant($"{known.File}({known.Line}){comment}"));
    }

    private static string TextOf(TypeModel type) =>
        type.Item is null
            ? $"{type.Passing} {type.Shape} {type.Name}"
            : $"{type.Passing} {type.Shape} of {TextOf(type.Item)}";

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            json.WriteStringValue(item);
        json.WriteEndArray();
    }
}
