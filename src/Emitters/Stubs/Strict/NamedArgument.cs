using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>A built-in template argument, such as <c>itk.F</c>, and the module that its type is imported from.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Module">The module, relative to the package; null when the type needs no import.</param>
internal sealed record NamedArgument(PythonType Type, string? Module)
{
    /// <summary>Reads an argument as a profile states it: <c>support.types:_F</c>.</summary>
    public static NamedArgument Of(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return new NamedArgument(
            PythonType.Of(UnionMemberKind.Named, name[(colon + 1)..]),
            colon < 0 ? null : "." + name[..colon]
        );
    }

    /// <summary>The arguments of a profile by their C++ text.</summary>
    public static Dictionary<string, NamedArgument> ByCppText(StrictStubRules rules) =>
        rules
            .TemplateArguments.DistinctBy(rule => rule.CppText, StringComparer.Ordinal)
            .ToDictionary(rule => rule.CppText, rule => Of(rule.PythonType), StringComparer.Ordinal);
}
