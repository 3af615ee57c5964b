using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Wrapgen.Reporting.Page;

/// <summary>
/// <c>show "table" view</c>: prints a view through another template. Scriban's own functions return what they print as
/// a string, which would be escaped a second time; this one prints in place.
/// </summary>
internal sealed class ShowFunction(Func<string, Template> find) : IScriptCustomFunction
{
    public int RequiredParameterCount => 2;

    public int ParameterCount => 2;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) =>
        index == 0
            ? new ScriptParameterInfo(typeof(string), "template")
            : new ScriptParameterInfo(typeof(IScriptObject), "view");

    public object? Invoke(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    )
    {
        context.PushGlobal((IScriptObject)arguments[1]!);
        try
        {
            find((string)arguments[0]!).Render(context);
            return null;
        }
        finally
        {
            context.PopGlobal();
        }
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    ) => ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
}
