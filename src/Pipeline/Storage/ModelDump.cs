using System.Text.Json.Serialization.Metadata;
using Wrapgen.Pipeline.Model;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Outputs;

namespace Wrapgen.Pipeline.Storage;

/// <summary>Reads class models from the JSON that <c>wrapgen store dump</c> prints (docs/store-format.md).</summary>
internal static class ModelDump
{
    /// <summary>The models of a dump in a file, in its order.</summary>
    /// <exception cref="WrapgenException">WG7203: this is not a dump; WG9001: the file cannot be read.</exception>
    public static IReadOnlyList<ClassModel> Read(string path) =>
        Models(JsonInput.Read(path, Document, Rules.NoDump), path);

    /// <summary>The models of a dump, in its order.</summary>
    /// <param name="content">The JSON.</param>
    /// <param name="name">Name of the content in messages.</param>
    /// <exception cref="WrapgenException">WG7203: this is not a dump.</exception>
    public static IReadOnlyList<ClassModel> Read(Stream content, string name)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var memory = new MemoryStream();
        content.CopyTo(memory);
        var bytes = memory.GetBuffer().AsSpan(0, (int)memory.Length);
        return Models(JsonInput.Parse(bytes, name, Document, Rules.NoDump), name);
    }

    private static JsonTypeInfo<OrderedDictionary<string, ModelDocument>> Document =>
        ModelDumpJsonContext.Default.OrderedDictionaryStringModelDocument;

    private static List<ClassModel> Models(OrderedDictionary<string, ModelDocument> dump, string name)
    {
        var models = new List<ClassModel>(dump.Count);
        foreach (var (key, document) in dump)
        {
            // The JSON reader checks members for null, but not items of lists.
            if (document is null || !document.IsComplete)
                throw new WrapgenException(Rules.NoDump(name, 0, $"'{key}' is incomplete."));
            models.Add(document.ToModel());
        }
        return models;
    }
}
