using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Modelling;
using Wrapgen.Pipeline.Profiles;

namespace Wrapgen.Pipeline.Tests.Modelling;

/// <summary>Models a document that a test builds, as submodule <c>itkTest</c>.</summary>
internal static class Submodules
{
    public static SubmoduleModel Model(
        this CastXmlText text,
        WarningOptions? warnings = null,
        params IEnumerable<IdxContent> others
    )
    {
        using var document = text.Open();
        var own = new ModellingStage(BuiltInProfiles.Itk, new WarningOptions()).ReadAliases("itkTest", document);
        return text.ModelOf(own, warnings, others);
    }

    /// <summary>The same with other lines in its own alias file than those of its document.</summary>
    public static SubmoduleModel ModelOf(
        this CastXmlText text,
        IdxContent own,
        WarningOptions? warnings = null,
        params IEnumerable<IdxContent> others
    )
    {
        using var document = text.Open();
        return new ModellingStage(BuiltInProfiles.Itk, warnings ?? new WarningOptions()).Run(
            own,
            document,
            AliasTable.From([own, .. others])
        );
    }

    /// <summary>The members of the one class that the document wraps, one per line after their access.</summary>
    public static string[] Members(this SubmoduleModel model)
    {
        var type = model.Classes.Single();
        return
        [
            .. type.Public.Select(member => "public: " + Notation(member)),
            .. type.Private.Select(member => "private: " + Notation(member)),
            .. type.Protected.Select(member => "protected: " + Notation(member)),
        ];
    }

    /// <summary>A member on one line: <c>name(type name = default) -&gt; result [qualifiers]</c>.</summary>
    public static string Notation(WrappedMember member) =>
        member switch
        {
            WrappedMethod method => $"{method.Name}({Notation(method.Parameters)}) -> {method.Result}"
                + (method.Qualifiers == MethodQualifiers.None ? "" : $" [{method.Qualifiers}]"),
            WrappedConstructor constructor => $"{constructor.Name}({Notation(constructor.Parameters)})",
            WrappedDestructor destructor => $"destructor {destructor.Name}",
            WrappedEnumeration enumeration => $"enum {enumeration.Name} {string.Join(' ', enumeration.Enumerators)}",
            _ => throw new ArgumentException("An unknown kind of member.", nameof(member)),
        };

    private static string Notation(EquatableArray<WrappedParameter> parameters) =>
        string.Join(
            ", ",
            parameters.Select(item =>
                $"{item.Type} {item.Name}".TrimEnd() + (item.Default is null ? "" : $" = {item.Default}")
            )
        );

    public static string[] Texts(this IEnumerable<WrappingWarning> warnings) =>
        [.. warnings.Select(warning => $"({warning.Number}): {warning.Message}")];
}
