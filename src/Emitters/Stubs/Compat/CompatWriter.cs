using Wrapgen.Emitters.Stubs.Session;
using Wrapgen.Emitters.Stubs.Templates;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Compat;

/// <summary>Renders stubs and stages them. Templates are parsed on first use, because most runs need none.</summary>
/// <param name="templates">The templates.</param>
/// <param name="profile">Conventions of the library.</param>
/// <param name="hints">Decides which type hints are written.</param>
internal sealed class CompatWriter(TemplateSet templates, WrappingProfile profile, CompatHints hints)
{
    public const string TemplateSuffix = "Template.pyi";
    public const string ProxySuffix = "Proxy.pyi";

    private const string ClassTemplate = "class_template.pyi.sbn",
        ClassProxy = "class_proxy.pyi.sbn";
    private const string Init = "init.pyi.sbn",
        Proxies = "proxies.pyi.sbn";

    private readonly Lazy<TemplateRenderer> _renderer = new(() => new TemplateRenderer());
    private readonly Dictionary<string, Scriban.Template> _loaded = new(StringComparer.Ordinal);

    /// <summary>Names of all templates.</summary>
    public static IReadOnlyList<string> Templates { get; } = [ClassTemplate, ClassProxy, Init, Proxies];

    /// <summary>Stages the two stubs of a class.</summary>
    public void Write(StubUnit unit, ClassModel model, StubOutputs outputs)
    {
        var view = new ClassView(model, profile, hints);
        outputs.Stage(unit, model.ClassName + TemplateSuffix, Render(ClassTemplate, view));
        outputs.Stage(unit, model.ClassName + ProxySuffix, Render(ClassProxy, view));
    }

    /// <summary>Stages the package's own two files.</summary>
    public void WritePackage(StubUnit unit, IEnumerable<string> classes, StubOutputs outputs)
    {
        var view = new PackageView(classes, profile.Runtime);
        outputs.Stage(unit, "__init__.pyi", Render(Init, view));
        outputs.Stage(unit, "_proxies.pyi", Render(Proxies, view));
    }

    private ReadOnlySpan<byte> Render(string template, StubView view)
    {
        if (!_loaded.TryGetValue(template, out var loaded))
            _loaded[template] = loaded = templates.Load(template);
        return _renderer.Value.Render(loaded, view);
    }
}
