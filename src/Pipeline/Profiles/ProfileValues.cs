using System.Text.RegularExpressions;
using Wrapgen.Pipeline.Model;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Profiles;

/// <summary>What the shape of a profile cannot say: values that generated code would not work with.</summary>
internal static partial class ProfileValues
{
    /// <summary>Problems of a profile, each at the place of its value in the file.</summary>
    /// <param name="profile">The profile, complete.</param>
    /// <param name="diagnose">Makes a diagnostic of a path and a requirement.</param>
    public static IEnumerable<Diagnostic> Check(WrappingProfile profile, Func<string, string, Diagnostic> diagnose)
    {
        foreach (var (path, value, pattern, wanted) in Patterns(profile))
            if (!pattern.IsMatch(value))
                yield return diagnose(path, wanted);
        if (profile.WrappingNamespaces.Count == 0)
            yield return diagnose("/wrappingNamespaces", "at least one namespace");
        foreach (var (index, rule) in profile.Hints.Index())
        {
            var path = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/hints/{index}");
            if (rule.Argument < 0)
                yield return diagnose(path + "/argument", "a zero-based position");
            if (rule.Kind != HintKind.SequenceOfArgument && rule.Hint.Length == 0)
                yield return diagnose(path, "a hint for kinds other than sequenceOfArgument");
        }
        foreach (var (index, item) in profile.FixedClasses.Index())
            if (!item.Text.EndsWith('\n'))
                yield return diagnose(
                    string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/fixedClasses/{index}/text"),
                    "a text that ends with a line end"
                );
    }

    private static IEnumerable<(string Path, string Value, Regex Pattern, string Wanted)> Patterns(
        WrappingProfile profile
    )
    {
        var runtime = profile.Runtime;
        yield return ("/name", profile.Name, NotEmpty(), "a name");
        yield return (
            "/namespacePrefix",
            profile.NamespacePrefix,
            Prefix(),
            "a C++ namespace with its '::' at the end, such as 'itk::'"
        );
        yield return (
            "/elidedNamespace",
            profile.ElidedNamespace,
            Elided(),
            "empty, or a namespace level with '::' on both sides, such as '::Templates::'"
        );
        yield return ("/factoryMethod", profile.FactoryMethod, Identifier(), "a name of a method");
        yield return ("/runtime/package", runtime.Package, Dotted(), "a Python package");
        yield return (
            "/runtime/minimumPython",
            runtime.MinimumPython,
            Version(),
            "a version of the form major.minor, such as '3.11'"
        );
        yield return (
            "/runtime/baseExtension",
            runtime.BaseExtension,
            OptionalIdentifier(),
            "empty, or a name of a Python module"
        );
        yield return ("/runtime/baseInterface", runtime.BaseInterface, NotEmpty(), "a name of an interface file");
        yield return ("/runtime/templateModule", runtime.TemplateModule, Dotted(), "a Python module");
        yield return ("/runtime/helpersModule", runtime.HelpersModule, Dotted(), "a Python module");
        yield return ("/runtime/functionDecorator", runtime.FunctionDecorator, Identifier(), "a Python name");
        yield return ("/runtime/typesModule", runtime.TypesModule, Dotted(), "a Python module");
        yield return ("/runtime/typesAlias", runtime.TypesAlias, Identifier(), "a Python name");
        yield return ("/runtime/configModule", runtime.ConfigModule, Dotted(), "a Python module");
        yield return ("/runtime/versionName", runtime.VersionName, Identifier(), "a Python name");
    }

    [GeneratedRegex(".")]
    private static partial Regex NotEmpty();

    [GeneratedRegex(@"^([A-Za-z_]\w*::)+\z")]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^(::([A-Za-z_]\w*::)+)?\z")]
    private static partial Regex Elided();

    [GeneratedRegex(@"^[A-Za-z_]\w*\z")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"^([A-Za-z_]\w*)?\z")]
    private static partial Regex OptionalIdentifier();

    [GeneratedRegex(@"^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*\z")]
    private static partial Regex Dotted();

    [GeneratedRegex(@"^\d+\.\d+\z")]
    private static partial Regex Version();
}
