using Scriban.Runtime;

namespace Wrapgen.Emitters.Stubs;

/// <summary>All classes, as the templates of the package's own files see them (docs/stub-templates.md).</summary>
internal sealed class PackageView(IEnumerable<string> classNames) : StubView
{
    private static readonly string[] Members = ["classes"];

    private readonly ScriptArray _classes = [.. classNames];

    public override int Count => Members.Length;

    public override IEnumerable<string> GetMembers() => Members;

    protected override object? Find(string member) => member == "classes" ? _classes : null;
}
