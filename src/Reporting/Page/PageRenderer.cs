using System.Diagnostics;
using System.Text;
using Scriban;
using Scriban.Runtime;
using Wrapgen.Emitters.Stubs.Templates;

namespace Wrapgen.Reporting.Page;

/// <summary>
/// Prints views through the templates of the page. Everything that a template prints is escaped, so no name can become
/// markup; only a <see cref="TextBlock"/> is printed as it is.
/// </summary>
internal sealed class PageRenderer
{
    private readonly Dictionary<string, Template> _parsed = new(StringComparer.Ordinal);
    private readonly TemplateRenderer _renderer;

    public PageRenderer()
    {
        var functions = new ScriptObject { ["show"] = new ShowFunction(Find) };
        _renderer = new TemplateRenderer(functions, HtmlEscaping.Escape);
    }

    public string Render(string template, IScriptObject view) =>
        Encoding.UTF8.GetString(_renderer.Render(Find(template), view));

    private Template Find(string name)
    {
        if (_parsed.TryGetValue(name, out var known))
            return known;
        var file = name + ".html.sbn";
        var template = Template.Parse(PageAssets.Read(file), file);
        if (template.HasErrors)
            throw new UnreachableException($"The template {file} cannot be parsed: {template.Messages[0]}");
        return _parsed[name] = template;
    }
}
