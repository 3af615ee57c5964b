using Scriban.Runtime;
using Wrapgen.Emitters.Stubs.Templates;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Compat;

/// <summary>All classes, as the templates of the package's own files see them (docs/stub-templates.md).</summary>
internal sealed class PackageView(IEnumerable<string> classNames, RuntimeNames runtime) : StubView
{
    private static readonly string[] Members = ["classes", "config_module", "version_name"];

    private readonly ScriptArray _classes = [.. classNames];

    public override int Count => Members.Length;

    public override IEnumerable<string> GetMembers() => Members;

    protected override object? Find(string member) =>
        member switch
        {
            "classes" => _classes,
            "config_module" => runtime.ConfigModule,
            "version_name" => runtime.VersionName,
            _ => null,
        };
}
