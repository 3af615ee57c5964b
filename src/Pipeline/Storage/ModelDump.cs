using System.Text.Json;
using Wrapgen.Pipeline.Model;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Storage;

/// <summary>Reads class models from the JSON that <c>wrapgen store dump</c> prints (docs/store-format.md).</summary>
internal static class ModelDump
{
    /// <summary>The models of a dump in a file, in its order.</summary>
    /// <exception cref="WrapgenException">WG7203: this is no dump; WG9001: the file cannot be read.</exception>
    public static IReadOnlyList<ClassModel> Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return Read(file, path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new WrapgenException(Rules.UnreadableFile(path, failure.Message), failure);
        }
    }

    /// <summary>The models of a dump, in its order.</summary>
    /// <param name="content">The JSON.</param>
    /// <param name="name">Name of the content in messages.</param>
    /// <exception cref="WrapgenException">WG7203: this is no dump.</exception>
    public static IReadOnlyList<ClassModel> Read(Stream content, string name)
    {
        ArgumentNullException.ThrowIfNull(content);
        try
        {
            using var document = JsonDocument.Parse(content);
            return [.. document.RootElement.EnumerateObject().Select(row => Model(row.Value))];
        }
        catch (JsonException failure)
        {
            throw new WrapgenException(
                Rules.NoDump(name, (int)(failure.LineNumber ?? -1) + 1, failure.Message),
                failure
            );
        }
        catch (Exception failure)
            when (failure is InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException)
        {
            throw new WrapgenException(Rules.NoDump(name, 0, failure.Message), failure);
        }
    }

    private static ClassModel Model(JsonElement row) =>
        new()
        {
            ClassName = Text(row, "class_name"),
            SubmoduleName = Text(row, "submodule_name"),
            IsTyped = row.GetProperty("typed").GetBoolean(),
            HasNewMethod = row.GetProperty("has_new_method").GetBoolean(),
            IsAbstract = row.GetProperty("is_abstract").GetBoolean(),
            IsEnum = row.GetProperty("is_enum").GetBoolean(),
            HasSuperclass = row.GetProperty("has_superclass").GetBoolean(),
            ParentClasses = Texts(row, "parent_class"),
            Enums = Texts(row, "enums"),
            Methods = EquatableArray.From(
                row.GetProperty("methods")
                    .EnumerateObject()
                    .Select(method => new MethodModel(
                        method.Name,
                        EquatableArray.From(method.Value.EnumerateArray().Select(Overload))
                    ))
            ),
        };

    private static OverloadModel Overload(JsonElement overload) =>
        new(
            EquatableArray.From(
                overload
                    .GetProperty("args")
                    .EnumerateArray()
                    .Select(argument => new ArgumentModel(
                        argument[0].GetString()!,
                        argument[1].GetString(),
                        argument[2].GetString()
                    ))
            ),
            overload.GetProperty("returns").GetString(),
            overload.GetProperty("static").GetBoolean()
        );

    private static string Text(JsonElement row, string name) =>
        row.GetProperty(name).GetString() ?? throw new InvalidOperationException($"'{name}' is null.");

    private static EquatableArray<string> Texts(JsonElement row, string name) =>
        EquatableArray.From(
            row.GetProperty(name)
                .EnumerateArray()
                .Select(item => item.GetString() ?? throw new InvalidOperationException($"'{name}' holds null."))
        );
}
