using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Modelling;

namespace Wrapgen.Pipeline.Tests.Modelling;

/// <summary>Models a document that a test holds in its hands as submodule <c>itkTest</c>.</summary>
internal static class Submodules
{
    public static SubmoduleModel Model(
        this CastXmlText text,
        WarningOptions? warnings = null,
        params IEnumerable<IdxContent> others
    )
    {
        using var document = text.Open();
        var own = new ModellingStage(WrappingProfile.Itk, new WarningOptions()).ReadAliases("itkTest", document);
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
        return new ModellingStage(WrappingProfile.Itk, warnings ?? new WarningOptions()).Run(
            own,
            document,
            AliasTable.From([own, .. others])
        );
    }

    /// <summary>The members of the one class that the document wraps, one per line after its access.</summary>
    public static string[] Members(this SubmoduleModel model)
    {
        var type = model.Classes.Single();
        return
        [
            .. type.Public.Select(member => "public: " + member.Text),
            .. type.Private.Select(member => "private: " + member.Text),
            .. type.Protected.Select(member => "protected: " + member.Text),
        ];
    }

    public static string[] Texts(this IEnumerable<WrappingWarning> warnings) =>
        [.. warnings.Select(warning => $"({warning.Number}): {warning.Message}")];
}
