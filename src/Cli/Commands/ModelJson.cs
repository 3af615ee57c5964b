using System.Text.Encodings.Web;
using System.Text.Json;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Cli.Commands;

/// <summary>Class models as the JSON that <c>store dump</c> promises (spec 3.1).</summary>
internal static class ModelJson
{
    // The text goes to a terminal, a file or a diff, never into a web page: hints keep their quotes and angles as they are.
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(Stream output, IReadOnlyList<ClassModel> models) =>
        Write(
            output,
            json =>
            {
                foreach (var model in models)
                    WriteModel(json, model);
            }
        );

    /// <summary>Writes one JSON object and a line end.</summary>
    public static void Write(Stream output, Action<Utf8JsonWriter> writeMembers)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            writeMembers(json);
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    public static void WriteModel(Utf8JsonWriter json, ClassModel model)
    {
        json.WriteStartObject(model.Key);
        json.WriteString("class_name", model.ClassName);
        json.WriteString("submodule_name", model.SubmoduleName);
        json.WriteBoolean("typed", model.IsTyped);
        json.WriteBoolean("has_new_method", model.HasNewMethod);
        json.WriteBoolean("is_abstract", model.IsAbstract);
        json.WriteBoolean("is_enum", model.IsEnum);
        json.WriteBoolean("has_superclass", model.HasSuperclass);
        WriteStrings(json, "parent_class", model.ParentClasses);
        WriteStrings(json, "enums", model.Enums);
        json.WriteStartObject("methods");
        foreach (var method in model.Methods)
            WriteMethod(json, method);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteMethod(Utf8JsonWriter json, MethodModel method)
    {
        json.WriteStartArray(method.Name);
        foreach (var overload in method.Overloads)
        {
            json.WriteStartObject();
            json.WriteStartArray("args");
            foreach (var argument in overload.Arguments)
            {
                json.WriteStartArray();
                json.WriteStringValue(argument.Name);
                json.WriteStringValue(argument.Hint); // writes null for null
                json.WriteStringValue(argument.Default);
                json.WriteEndArray();
            }
            json.WriteEndArray();
            json.WriteString("returns", overload.ReturnHint);
            json.WriteBoolean("static", overload.IsStatic);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, EquatableArray<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            json.WriteStringValue(item);
        json.WriteEndArray();
    }
}
