using System.Globalization;
using System.Text.RegularExpressions;
using Wrapgen.Pipeline.Model;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Profiles;

/// <summary>Finds values that have the right type but that generated code would not work with.</summary>
internal static partial class ProfileValues
{
    /// <summary>The problems of a profile.</summary>
    /// <param name="profile">The complete profile.</param>
    /// <param name="diagnose">
    /// Makes a diagnostic from the path of a value and a description of what is wanted there.
    /// </param>
    public static IEnumerable<Diagnostic> Check(WrappingProfile profile, Func<string, string, Diagnostic> diagnose)
    {
        foreach (var (path, value, pattern, wanted) in Requirements(profile))
            if (!pattern.IsMatch(value))
                yield return diagnose(path, wanted);
        if (profile.WrappingNamespaces.Count == 0)
            yield return diagnose("/wrappingNamespaces", "at least one namespace");
        foreach (var (index, rule) in profile.Hints.Index())
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"/hints/{index}");
            if (rule.Argument < 0)
                yield return diagnose(path + "/argument", "a zero-based position");
            if (rule.Kind is HintKind.Plain or HintKind.LibraryType && rule.Hint.Length == 0)
                yield return diagnose(path, "a hint, which the kinds plain and libraryType need");
        }
        foreach (var (index, item) in profile.FixedClasses.Index())
            if (!item.Text.EndsWith('\n'))
                yield return diagnose(
                    string.Create(CultureInfo.InvariantCulture, $"/fixedClasses/{index}/text"),
                    "text that ends with a line end"
                );
    }

    private static IEnumerable<Requirement> Requirements(WrappingProfile profile)
    {
        yield return new("/name", profile.Name, NotEmpty(), "a name");
        yield return new(
            "/namespacePrefix",
            profile.NamespacePrefix,
            OptionalPrefix(),
            "empty, or a C++ namespace with '::' at its end, such as 'shapes::'"
        );
        yield return new(
            "/elidedNamespace",
            profile.ElidedNamespace,
            Elided(),
            "empty, or a namespace level with '::' on both sides, such as '::Templates::'"
        );
        yield return new(
            "/factoryMethod",
            profile.FactoryMethod,
            OptionalIdentifier(),
            "empty, or the name of a method"
        );
        foreach (var requirement in Requirements(profile.Runtime))
            yield return requirement;
        foreach (var requirement in Dependent(profile))
            yield return requirement;
    }

    private static IEnumerable<Requirement> Requirements(RuntimeNames runtime)
    {
        yield return new("/runtime/package", runtime.Package, Dotted(), "a Python package");
        yield return new(
            "/runtime/minimumPython",
            runtime.MinimumPython,
            Version(),
            "a version of the form major.minor, such as '3.11'"
        );
        yield return new(
            "/runtime/baseExtension",
            runtime.BaseExtension,
            OptionalIdentifier(),
            "empty, or the name of a Python module"
        );
        foreach (
            var (name, value) in new[]
            {
                ("templateModule", runtime.TemplateModule),
                ("helpersModule", runtime.HelpersModule),
                ("typesModule", runtime.TypesModule),
                ("configModule", runtime.ConfigModule),
            }
        )
            yield return new("/runtime/" + name, value, OptionalDotted(), "empty, or a Python module");
        foreach (
            var (name, value) in new[]
            {
                ("templateClass", runtime.TemplateClass),
                ("functionDecorator", runtime.FunctionDecorator),
                ("typesAlias", runtime.TypesAlias),
                ("versionName", runtime.VersionName),
            }
        )
            yield return new("/runtime/" + name, value, OptionalIdentifier(), "empty, or a Python name");
    }

    /// <summary>Names that other members of the profile make necessary.</summary>
    private static IEnumerable<Requirement> Dependent(WrappingProfile profile)
    {
        var runtime = profile.Runtime;
        var hasFunctions = profile.Functional.RootClass.Length > 0 || profile.Functional.ExtraClasses.Count > 0;
        if (hasFunctions || profile.FactoryMethod.Length > 0)
            yield return new(
                "/runtime/templateModule",
                runtime.TemplateModule,
                NotEmpty(),
                "a Python module, because there is a factory method or a functional interface"
            );
        if (runtime.ConfigModule.Length > 0)
            yield return new(
                "/runtime/versionName",
                runtime.VersionName,
                NotEmpty(),
                "a Python name, because there is a configModule"
            );
        if (!hasFunctions)
            yield break;
        foreach (
            var (name, value) in new[]
            {
                ("templateClass", runtime.TemplateClass),
                ("helpersModule", runtime.HelpersModule),
                ("functionDecorator", runtime.FunctionDecorator),
                ("typesModule", runtime.TypesModule),
                ("typesAlias", runtime.TypesAlias),
            }
        )
            yield return new(
                "/runtime/" + name,
                value,
                NotEmpty(),
                "a Python name, because there is a functional interface"
            );
    }

    /// <summary>What the text of a member must look like.</summary>
    private readonly record struct Requirement(string Path, string Value, Regex Pattern, string Wanted);

    [GeneratedRegex(".")]
    private static partial Regex NotEmpty();

    [GeneratedRegex(@"^([A-Za-z_]\w*::)*\z")]
    private static partial Regex OptionalPrefix();

    [GeneratedRegex(@"^(::([A-Za-z_]\w*::)+)?\z")]
    private static partial Regex Elided();

    [GeneratedRegex(@"^([A-Za-z_]\w*)?\z")]
    private static partial Regex OptionalIdentifier();

    [GeneratedRegex(@"^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*\z")]
    private static partial Regex Dotted();

    [GeneratedRegex(@"^([A-Za-z_]\w*(\.[A-Za-z_]\w*)*)?\z")]
    private static partial Regex OptionalDotted();

    [GeneratedRegex(@"^\d+\.\d+\z")]
    private static partial Regex Version();
}
