using Scriban.Runtime;
using Wrapgen.Emitters.Stubs.Templates;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>
/// A stub as its template sees it (docs/stub-templates.md): its imports and its blocks of text, as a list and as one
/// text. The one text is printed straight from memory; the list is slower.
/// </summary>
internal sealed class ModuleView(ModuleText text, ModuleParts parts) : StubView
{
    private static readonly string[] Members = ["imports", "blocks", "head", "body"];

    public override int Count => Members.Length;

    public override IEnumerable<string> GetMembers() => Members;

    protected override object? Find(string member) =>
        member switch
        {
            "imports" => Blocks(parts.Imports),
            "blocks" => Blocks(parts.Blocks),
            "head" => text.Of(parts.Head),
            "body" => text.Of(parts.Body),
            _ => null,
        };

    private ScriptArray Blocks(Range[] ranges) => [.. ranges.Select(text.Of)];
}

/// <summary>Where the parts of a stub are in its text.</summary>
/// <param name="Imports">Its import statements.</param>
/// <param name="Blocks">Its classes, templates and functions.</param>
/// <param name="Head">All import statements, a line each.</param>
/// <param name="Body">All blocks, an empty line before each.</param>
internal sealed record ModuleParts(Range[] Imports, Range[] Blocks, Range Head, Range Body);
