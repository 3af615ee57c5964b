using Scriban.Runtime;
using Wrapgen.Emitters.Stubs.Templates;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>
/// The package's own stub as its template sees it: what it imports, and a block of text for each name that it exports.
/// </summary>
internal sealed class PackageStubView(StrictStubRules rules, IEnumerable<string> blocks) : StubView
{
    private static readonly string[] Members = ["imports", "output_getter", "template_members", "blocks"];

    private readonly ScriptArray _imports = [.. rules.PackageLines];
    private readonly ScriptArray _templateMembers = [.. rules.TemplateMembers];
    private readonly ScriptArray _blocks = [.. blocks];

    public override int Count => Members.Length;

    public override IEnumerable<string> GetMembers() => Members;

    protected override object? Find(string member) =>
        member switch
        {
            "imports" => _imports,
            "output_getter" => rules.OutputGetter.Length > 0 ? rules.OutputGetter : "_output",
            "template_members" => _templateMembers,
            "blocks" => _blocks,
            _ => null,
        };
}
