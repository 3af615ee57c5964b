using System.Text;
using Wrapgen.Emitters.Stubs.Templates;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Compat;

/// <summary>One signature of a method as the templates see it (docs/stub-templates.md).</summary>
/// <param name="method">The method.</param>
/// <param name="overload">The signature.</param>
/// <param name="hint">Returns a hint as it is written, or null.</param>
internal sealed class OverloadView(MethodModel method, OverloadModel overload, Func<string?, string?> hint) : StubView
{
    private static readonly string[] Members = ["name", "is_static", "is_overload", "parameters", "result"];

    public override int Count => Members.Length;

    /// <summary>All signatures of a method.</summary>
    public static IEnumerable<OverloadView> AllOf(MethodModel method, string className, CompatHints hints)
    {
        string? Hint(string? hint) => hints.Of(hint, className, method.Name);
        return method.Overloads.Select(overload => new OverloadView(method, overload, Hint));
    }

    public override IEnumerable<string> GetMembers() => Members;

    protected override object? Find(string member) =>
        member switch
        {
            "name" => method.Name,
            "is_static" => Boxed(overload.IsStatic),
            "is_overload" => Boxed(method.Overloads.Count > 1),
            "parameters" => Parameters(),
            "result" => hint(overload.ReturnHint) is { } result ? " -> " + result : "",
            _ => null,
        };

    private string Parameters()
    {
        if (overload.Arguments.Count == 0)
            return overload.IsStatic ? "" : "self";
        var text = new StringBuilder();
        if (!overload.IsStatic)
            text.Append("self");
        foreach (var argument in overload.Arguments)
        {
            if (text.Length > 0)
                text.Append(", ");
            text.Append(argument.Name);
            var type = hint(argument.Hint);
            if (type is not null)
                text.Append(": ").Append(type);
            if (argument.Default is not null)
                text.Append(type is null ? "=" : " = ").Append(argument.Default);
        }
        return text.ToString();
    }
}
