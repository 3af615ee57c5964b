using Scriban.Runtime;
using Wrapgen.Emitters.Stubs.Templates;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Compat;

/// <summary>A class as its templates see it (docs/stub-templates.md).</summary>
internal sealed class ClassView(ClassModel model, WrappingProfile profile, CompatHints hints) : StubView
{
    private static readonly string[] Members =
    [
        "name",
        "package",
        "is_typed",
        "is_abstract",
        "is_enum",
        "has_new",
        "is_callable",
        "parents",
        "enumerators",
        "methods",
    ];

    private readonly ScriptArray _parents = [.. model.ParentClasses.Select(BareName)];
    private readonly ScriptArray _enumerators = model.IsEnum ? [.. model.Enums] : [];
    private readonly ScriptArray _methods =
    [
        .. model.Methods.SelectMany(method => OverloadView.AllOf(method, model.ClassName, hints)),
    ];

    public override int Count => Members.Length;

    public override IEnumerable<string> GetMembers() => Members;

    protected override object? Find(string member) =>
        member switch
        {
            "name" => model.ClassName,
            "package" => profile.Runtime.Package,
            "is_typed" => Boxed(model.IsTyped),
            "is_abstract" => Boxed(model.IsAbstract),
            "is_enum" => Boxed(model.IsEnum),
            "has_new" => Boxed(model.HasNewMethod),
            "is_callable" => Boxed(!profile.CompatStubs.NotCallable.Contains(model.ClassName)),
            "parents" => _parents,
            "enumerators" => _enumerators,
            "methods" => _methods,
            _ => null,
        };

    /// <summary><c>_ImageBaseProxy</c> as <c>ImageBase</c>. Models name parents as the stubs import them.</summary>
    private static string BareName(string parent)
    {
        var name = parent.AsSpan();
        if (name.StartsWith('_'))
            name = name[1..];
        if (name.EndsWith("Proxy"))
            name = name[..^"Proxy".Length];
        return name.ToString();
    }
}
