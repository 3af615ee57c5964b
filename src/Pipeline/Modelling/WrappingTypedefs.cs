using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Modelling;

/// <summary>The typedefs that define which C++ types are wrapped, and under which SWIG names.</summary>
internal static class WrappingTypedefs
{
    public static IEnumerable<Declaration> Of(CastXmlDocument document, WrappingProfile profile)
    {
        var scope = document.GlobalNamespace;
        foreach (var name in profile.WrappingNamespaces)
            scope = document.NamespaceIn(scope, name);
        return scope.Members.Where(member => member.Kind == DeclarationKind.Typedef);
    }
}
