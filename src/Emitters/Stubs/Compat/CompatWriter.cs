using Wrapgen.Emitters.Stubs.Templates;
using Wrapgen.Pipeline.Model;
using Wrapgen.Platform.Freshness;
using Wrapgen.Platform.Outputs;

namespace Wrapgen.Emitters.Stubs.Compat;

/// <summary>Renders stubs and stages them. The templates are parsed when the first stub needs them: most runs need none.</summary>
/// <param name="directory">Absolute path of the output directory.</param>
/// <param name="templates">The templates.</param>
/// <param name="profile">Conventions of the library.</param>
internal sealed class CompatWriter(string directory, TemplateSet templates, WrappingProfile profile) : IDisposable
{
    public const string TemplateSuffix = "Template.pyi";
    public const string ProxySuffix = "Proxy.pyi";

    private const string ClassTemplate = "class_template.pyi.sbn",
        ClassProxy = "class_proxy.pyi.sbn";
    private const string Init = "init.pyi.sbn",
        Proxies = "proxies.pyi.sbn";

    private readonly Lazy<TemplateRenderer> _renderer = new(() => new TemplateRenderer());
    private readonly Dictionary<string, Scriban.Template> _loaded = new(StringComparer.Ordinal);
    private readonly OutputTransaction _outputs = new();

    /// <summary>Names of all templates.</summary>
    public static IReadOnlyList<string> Templates { get; } = [ClassTemplate, ClassProxy, Init, Proxies];

    /// <summary>Stages the two stubs of a class.</summary>
    public IReadOnlyList<RecordedOutput> Add(ClassModel model)
    {
        var view = new ClassView(model, profile);
        return
        [
            Stage(model.ClassName + TemplateSuffix, ClassTemplate, view),
            Stage(model.ClassName + ProxySuffix, ClassProxy, view),
        ];
    }

    /// <summary>Stages the package's own two files.</summary>
    public IReadOnlyList<RecordedOutput> AddPackage(IEnumerable<string> classes)
    {
        var view = new PackageView(classes, profile.Runtime);
        return [Stage("__init__.pyi", Init, view), Stage("_proxies.pyi", Proxies, view)];
    }

    /// <summary>Gives all stubs their names or, when something failed before, none.</summary>
    /// <returns>Number of files that changed.</returns>
    public int Commit()
    {
        var written = _outputs.Count;
        _outputs.Commit();
        return written;
    }

    public void Dispose() => _outputs.Dispose();

    private RecordedOutput Stage(string name, string template, Scriban.Runtime.IScriptObject view)
    {
        if (!_loaded.TryGetValue(template, out var loaded))
            _loaded[template] = loaded = templates.Load(template);
        var content = _renderer.Value.Render(loaded, view);
        _outputs.Stage(Path.Combine(directory, name), content);
        return RecordedOutput.Of(name, content);
    }
}
