using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Storage;

namespace Wrapgen.StoreWriter;

/// <summary>
/// Builds a store from recorded class models (the JSON of <c>wrapgen store dump</c>) and recorded manifests.
/// </summary>
public static class GoldenStore
{
    /// <summary>
    /// Fills <c>DIRECTORY/store</c> from <c>GOLDEN/models</c> and <c>GOLDEN/index</c>, and writes
    /// <c>DIRECTORY/index_list.txt</c>.
    /// </summary>
    public static void Create(string golden, string directory)
    {
        var store = Directory.CreateDirectory(Path.Combine(directory, "store")).FullName;
        using (var target = ModelStore.Open(store))
            foreach (var module in Directory.GetFiles(Path.Combine(golden, "models"), "*.json"))
                target.SaveModule(Path.GetFileNameWithoutExtension(module), ReadModels(golden, module));
        var manifests = new List<string>();
        foreach (
            var manifest in Directory
                .GetFiles(Path.Combine(golden, "index"), "*.index.txt")
                .Order(StringComparer.Ordinal)
        )
        {
            manifests.Add(Path.Combine(store, Path.GetFileName(manifest)).Replace('\\', '/'));
            File.Copy(manifest, manifests[^1], overwrite: true);
        }
        File.WriteAllText(Path.Combine(directory, "index_list.txt"), string.Join(';', manifests));
    }

    private static ClassModel[] ReadModels(string golden, string file) =>
        [.. ModelDump.Read(file).Select(model => InStubOrder(model, golden))];

    /// <summary>The recorded JSON has its methods sorted; their real order is that of the recorded stub.</summary>
    private static ClassModel InStubOrder(ClassModel model, string golden)
    {
        var stub = Path.Combine(golden, "pyi", model.ClassName + "Proxy.pyi");
        var order = File.ReadLines(stub)
            .Where(line => line.StartsWith("    def ", StringComparison.Ordinal))
            .Select(line => line["    def ".Length..line.IndexOf('(', StringComparison.Ordinal)])
            .Distinct()
            .ToList();
        return model with
        {
            Methods = EquatableArray.From(model.Methods.OrderBy(method => order.IndexOf(method.Name))),
        };
    }
}
