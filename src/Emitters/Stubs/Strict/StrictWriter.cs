using System.Text;
using Wrapgen.Emitters.Stubs.Session;
using Wrapgen.Emitters.Stubs.Templates;
using Wrapgen.Pipeline;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>Renders strict stubs and stages them.</summary>
/// <param name="templates">The templates.</param>
/// <param name="context">What all stubs share.</param>
/// <param name="documentation">Source of the docstrings.</param>
internal sealed class StrictWriter(TemplateSet templates, StubContext context, DocumentationSource documentation)
{
    /// <summary>How the names of module stubs end.</summary>
    public const string Suffix = "Python.pyi";

    private const string ModuleTemplate = "strict_module.pyi.sbn",
        PackageTemplate = "strict_package.pyi.sbn",
        ContainerTemplate = "strict_std.pyi.sbn";

    /// <summary>Names of all templates, and of the support stubs, which can be replaced like templates.</summary>
    public static IEnumerable<string> TemplatesOf(WrappingProfile profile) =>
        [ModuleTemplate, PackageTemplate, ContainerTemplate, .. profile.StrictStubs.SupportStubs.Select(TemplateOf)];

    /// <summary>Stages the stubs of these modules.</summary>
    public void Write(IReadOnlyList<ModuleUnit> units, StubOutputs outputs, CancellationToken cancellation)
    {
        if (units.Count == 0)
            return;
        var template = templates.Load(ModuleTemplate);
        // Threads can share a parsed template, but neither a renderer nor a writer.
        ParallelItems.Run(
            units.Count,
            () => (Renderer: new TemplateRenderer(), Writer: new ModuleWriter(context, documentation)),
            (index, thread) =>
                outputs.Stage(
                    units[index],
                    units[index].Module.Submodule + Suffix,
                    thread.Renderer.Render(template, thread.Writer.Write(units[index].Module))
                ),
            cancellation
        );
    }

    /// <summary>Stages the package's own files.</summary>
    public void WritePackage(StubUnit package, IReadOnlyList<StubModule> modules, StubOutputs outputs)
    {
        var rules = context.Profile.StrictStubs;
        var view = new PackageStubView(rules, new PackageWriter(context).Exports(modules));
        outputs.Stage(package, "py.typed", []);
        outputs.Stage(package, "__init__.pyi", new TemplateRenderer().Render(templates.Load(PackageTemplate), view));
        // No module of this name exists when a program runs, so it is only there when a stub imports it.
        if (modules.Any(module => module.HandWritten?.Templates.Count > 0))
            outputs.Stage(
                package,
                StlContainer.Module + ".pyi",
                Encoding.UTF8.GetBytes(templates.Read(ContainerTemplate))
            );
        foreach (var path in rules.SupportStubs)
            outputs.Stage(
                package,
                path,
                Encoding.UTF8.GetBytes(SupportStubs.Fill(templates.Read(TemplateOf(path)), context))
            );
    }

    /// <summary>Stages the file that marks a partial stub package (PEP 561).</summary>
    public static void WritePartialMark(StubUnit package, StubOutputs outputs) =>
        outputs.Stage(package, "py.typed", "partial\n"u8);

    private static string TemplateOf(string supportStub) => supportStub.Replace('/', '.') + ".sbn";
}
