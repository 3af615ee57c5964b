using Wrapgen.Emitters.Stubs;
using Wrapgen.Emitters.Stubs.Session;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Profiles;
using Wrapgen.Pipeline.Storage;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Outputs;
using Wrapgen.StoreWriter;

namespace Wrapgen.Emitters.Tests.Stubs;

/// <summary>A store with manifests and an index list, and a directory for stubs.</summary>
internal sealed class StubFixture : IDisposable
{
    private readonly TemporaryFolder _work = new();
    private readonly List<string> _listed = [];

    public StubFixture() => Directory.CreateDirectory(Store);

    public string Store => _work["store"];

    public string Output => _work["stubs"];

    public string IndexList => _work["index_list.txt"];

    /// <summary>Warnings of the last run, as <c>code file</c>.</summary>
    public List<string> Warnings { get; } = [];

    public string this[string stub] => File.ReadAllText(Path.Combine(Output, stub));

    public string[] Stubs =>
        [.. Directory.GetFiles(Output).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    public string[] Keys
    {
        get
        {
            using var store = ModelStore.OpenForReading(Store);
            return [.. store.ReadAll().Select(row => row.Key)];
        }
    }

    /// <summary>Stores a module with one submodule, and lists its manifest.</summary>
    public StubFixture Add(string submodule, params ReadOnlySpan<ClassModel> models)
    {
        StoreFiller.SaveModule(Store, "M" + submodule, new SubmoduleContent(submodule, models.ToArray()));
        StampFile.Write(Path.Combine(Store, "M" + submodule + ".stamp"));
        return List(KeyIndexFile.PathOf(Store, submodule));
    }

    public StubFixture List(string manifest)
    {
        _listed.Add(manifest.Replace('\\', '/'));
        File.WriteAllText(IndexList, string.Join(';', _listed));
        return this;
    }

    public string Write(string name, string text) => _work.Write(name, text);

    public StubResult Run(bool prune = false, Func<StubOptions, StubOptions>? with = null)
    {
        Warnings.Clear();
        var options = new StubOptions
        {
            OutputDirectory = Output,
            StoreDirectory = Store,
            IndexListFile = IndexList,
            Prune = prune,
            Profile = BuiltInProfiles.Itk,
        };
        return new StubRun(
            with?.Invoke(options) ?? options,
            diagnostic => Warnings.Add($"{diagnostic.Code} {Path.GetFileName(diagnostic.File)}")
        ).Run();
    }

    public Diagnostic RunFails(Func<StubOptions, StubOptions>? with = null) =>
        Assert.Throws<WrapgenException>(() => Run(with: with)).Diagnostic;

    public static ClassModel Class(string name, string submodule, params ReadOnlySpan<MethodModel> methods) =>
        new()
        {
            ClassName = name,
            SubmoduleName = submodule,
            Methods = EquatableArray.Create(methods),
        };

    public static MethodModel Method(string name, params ReadOnlySpan<OverloadModel> overloads) =>
        new(name, EquatableArray.Create(overloads));

    public static OverloadModel Overload(string? returns, params ReadOnlySpan<ArgumentModel> arguments) =>
        new(EquatableArray.Create(arguments), returns, IsStatic: false);

    public void Dispose() => _work.Dispose();
}
