using System.Text;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Swig;

/// <summary>Functions whose instantiation follows from a transform, which is handed over inside a decorator (spec 1.9).</summary>
internal static class TransformFirst
{
    public static void WriteBody(StringBuilder text, FunctionalInterface function, RuntimeNames runtime)
    {
        var package = runtime.Package;
        text.Line("    if args:")
            .Line("        transform, *args = args")
            .Line("    elif \"transform\" in kwargs:")
            .Line("        transform = kwargs.pop(\"transform\")")
            .Line("    elif \"transform_input\" in kwargs:")
            .Line("        transform = kwargs.pop(\"transform_input\")")
            .Line("    else:")
            .Line(
                $"        raise ValueError(\"{function.SnakeName} needs a transform as its first argument, 'transform' or 'transform_input'.\")"
            )
            .Line("    for name in (\"transform\", \"transform_input\"):")
            .Line("        kwargs.pop(name, None)")
            .Line("    dimension = transform.GetInputSpaceDimension()")
            .Line($"    scalar = {package}.template(transform)[1][0]")
            .Line($"    transform_type = {package}.Transform[scalar, dimension, dimension]")
            .Line($"    decorator = {package}.DataObjectDecorator[transform_type].New()")
            .Line("    decorator.Set(transform)")
            .Line($"    field_type = {package}.Image[{package}.Vector[scalar, dimension], dimension]")
            .Line("    kwargs[\"transform_input\"] = decorator")
            .Line($"    instance = {package}.{function.ClassName}[field_type, scalar].New(*args, **kwargs)");
    }
}
