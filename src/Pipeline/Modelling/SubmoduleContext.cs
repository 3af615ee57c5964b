using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Modelling;

/// <summary>What the passes over one submodule share.</summary>
internal sealed record SubmoduleContext(
    WrappingProfile Profile, AliasLookup Lookup, ClassModelBuilder Models, WarningCollector Warnings, DeclarationStrings Strings);

/// <summary>Type strings for look-ups, each made once a document.</summary>
internal sealed class DeclarationStrings
{
    private readonly Dictionary<TypeNode, string> _strings = new(ReferenceEqualityComparer.Instance);

    public string Of(TypeNode type)
    {
        if (!_strings.TryGetValue(type, out var text)) _strings[type] = text = CppTypes.DeclarationString(type);
        return text;
    }
}
