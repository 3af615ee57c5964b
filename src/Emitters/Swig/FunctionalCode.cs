using System.Text;
using Wrapgen.Pipeline;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Swig;

/// <summary>
/// Writes the snake-case functions of a submodule as embedded Python (docs/wrapping-rules.md, "Functional interfaces").
/// </summary>
internal static class FunctionalCode
{
    public static void Write(StringBuilder text, EquatableArray<FunctionalInterface> functions, ModuleOptions options)
    {
        var runtime = options.Profile.Runtime;
        text.Line("#ifdef SWIGPYTHON")
            .Line("%pythoncode %{")
            .Line(Import(runtime.HelpersModule, "helpers"))
            .Line($"import {runtime.TypesModule} as {runtime.TypesAlias}")
            .Line("from typing import Sequence, Tuple, Union")
            .Line("");
        foreach (var function in functions)
        {
            WriteFunction(text, function, options.Profile);
            WriteDocstring(text, function, options);
        }
        text.Line("%}").Line("#endif");
    }

    private static string Import(string module, string name) =>
        module.LastIndexOf('.') is >= 0 and var dot
            ? $"from {module[..dot]} import {module[(dot + 1)..]} as {name}"
            : $"import {module} as {name}";

    private static void WriteFunction(StringBuilder text, FunctionalInterface function, WrappingProfile profile)
    {
        var runtime = profile.Runtime;
        text.Line($"@helpers.{runtime.FunctionDecorator}").Append("def ").Append(function.SnakeName).Append("(*args");
        if (function.InputHint is not null)
            text.Append(": ").Append(function.InputHint);
        text.Append(", ");
        foreach (var keyword in function.Keywords)
        {
            text.Append(keyword.Name);
            if (keyword.Hint is not null)
                text.Append(": ").Append(keyword.Hint);
            text.Append("=..., ");
        }
        text.Append("**kwargs)");
        if (function.ResultHint is not null)
            text.Append(" -> ").Append(function.ResultHint);
        text.Line(":")
            .Line($"    \"\"\"Run {function.ClassName} on the arguments and return its output.\"\"\"")
            .Line($"    import {runtime.Package}")
            .Line("");
        if (function.Keywords.Count > 0)
        {
            text.Append("    given = {");
            foreach (var keyword in function.Keywords)
                text.Append('"').Append(keyword.Name).Append("\": ").Append(keyword.Name).Append(", ");
            text.Line("}")
                .Line("    kwargs.update({name: value for name, value in given.items() if value is not ...})");
        }
        WriteFilter(text, function, profile);
        text.Line("    return instance.__internal_call__()").Line("");
    }

    private static void WriteFilter(StringBuilder text, FunctionalInterface function, WrappingProfile profile)
    {
        var package = profile.Runtime.Package;
        var body = profile.Functional.Bodies.FirstOrDefault(body => body.Function == function.SnakeName);
        if (body is null)
        {
            text.Line($"    instance = {package}.{function.ClassName}.New(*args, **kwargs)");
            return;
        }
        foreach (var line in body.Lines)
            text.Append("    ")
                .Line(
                    line.Replace("{function}", function.SnakeName, StringComparison.Ordinal)
                        .Replace("{class}", function.ClassName, StringComparison.Ordinal)
                        .Replace("{package}", package, StringComparison.Ordinal)
                );
    }

    private static void WriteDocstring(StringBuilder text, FunctionalInterface function, ModuleOptions options)
    {
        var runtime = options.Profile.Runtime;
        text.Line($"def {function.SnakeName}_init_docstring():")
            .Line(
                $"    \"\"\"Give {function.SnakeName} its class and documentation when they are first asked for.\"\"\""
            )
            .Line($"    import {runtime.Package}")
            .Line($"    {Import(runtime.TemplateModule, "template_class")}")
            .Line("")
            .Line($"    filter_class = {runtime.Package}.{options.ModuleName}.{function.ClassName}")
            .Line($"    {function.SnakeName}.process_object = filter_class")
            .Line($"    if isinstance(filter_class, template_class.{runtime.TemplateClass}):")
            .Line("        filter_class = next(iter(filter_class.values()))")
            .Line($"    {function.SnakeName}.__doc__ = filter_class.__doc__")
            .Line("");
    }
}
