using System.Text;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Comparison;

/// <summary>Overloads as Python signatures.</summary>
internal static class Signature
{
    /// <summary>Such as <c>static Add(left: int, right=...) -> int</c>.</summary>
    public static string Of(string method, OverloadModel overload)
    {
        ArgumentNullException.ThrowIfNull(overload);
        var text = new StringBuilder();
        if (overload.IsStatic)
            text.Append("static ");
        text.Append(method).Append('(').AppendJoin(", ", overload.Arguments.Select(Argument)).Append(')');
        if (overload.ReturnHint is not null)
            text.Append(" -> ").Append(overload.ReturnHint);
        return text.ToString();
    }

    private static string Argument(ArgumentModel argument) =>
        (argument.Hint, argument.Default) switch
        {
            (null, null) => argument.Name,
            (null, var value) => $"{argument.Name}={value}",
            (var hint, null) => $"{argument.Name}: {hint}",
            var (hint, value) => $"{argument.Name}: {hint} = {value}",
        };
}
