using System.Text;
using Wrapgen.Emitters.Stubs.Templates;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Compat;

/// <summary>One signature of a method as the templates see it (docs/stub-templates.md).</summary>
internal sealed class OverloadView(MethodModel method, OverloadModel overload) : StubView
{
    private static readonly string[] Members = ["name", "is_static", "is_overload", "parameters", "result"];

    public override int Count => Members.Length;

    public static IEnumerable<OverloadView> AllOf(MethodModel method) =>
        method.Overloads.Select(overload => new OverloadView(method, overload));

    public override IEnumerable<string> GetMembers() => Members;

    protected override object? Find(string member) =>
        member switch
        {
            "name" => method.Name,
            "is_static" => Boxed(overload.IsStatic),
            "is_overload" => Boxed(method.Overloads.Count > 1),
            "parameters" => Parameters(),
            "result" => overload.ReturnHint is null ? "" : " -> " + overload.ReturnHint,
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
            if (argument.Hint is not null)
                text.Append(": ").Append(argument.Hint);
            if (argument.Default is not null)
                text.Append(argument.Hint is null ? "=" : " = ").Append(argument.Default);
        }
        return text.ToString();
    }
}
