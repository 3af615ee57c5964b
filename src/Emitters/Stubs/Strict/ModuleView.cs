using Scriban.Runtime;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>A stub as its template sees it: what it imports, and blocks of text (docs/stub-templates.md).</summary>
internal sealed class ModuleView(IEnumerable<object> imports, IEnumerable<object> blocks) : StubView
{
    private static readonly string[] Members = ["imports", "blocks"];

    private readonly ScriptArray _imports = [.. imports];
    private readonly ScriptArray _blocks = [.. blocks];

    public override int Count => Members.Length;

    public override IEnumerable<string> GetMembers() => Members;

    protected override object? Find(string member) => member switch
    {
        "imports" => _imports,
        "blocks" => _blocks,
        _ => null,
    };
}
