using Scriban.Runtime;
using Wrapgen.Emitters.Stubs.Templates;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>
/// The package's own stub as its template sees it: what it imports, and a block of text for each name that it exports.
/// </summary>
internal sealed class PackageStubView(IEnumerable<string> imports, IEnumerable<string> blocks) : StubView
{
    private static readonly string[] Members = ["imports", "blocks"];

    private readonly ScriptArray _imports = [.. imports];
    private readonly ScriptArray _blocks = [.. blocks];

    public override int Count => Members.Length;

    public override IEnumerable<string> GetMembers() => Members;

    protected override object? Find(string member) =>
        member switch
        {
            "imports" => _imports,
            "blocks" => _blocks,
            _ => null,
        };
}
