using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Modelling;

/// <summary>What the passes over one submodule share.</summary>
internal sealed record SubmoduleContext(
    WrappingProfile Profile, AliasLookup Lookup, ClassModelBuilder Models, WarningCollector Warnings, DeclarationStrings Strings, WrapperBuilder Wrappers)
{
    /// <summary>SWIG text of a type that a declaration uses; warns of types that nobody wraps.</summary>
    public string Find(TypeNode type, Declaration user) => Find(Strings.Of(type), user);

    /// <summary>SWIG text of a C++ type that a declaration uses; warns of types that nobody wraps.</summary>
    public string Find(string cppType, Declaration user)
    {
        var known = Lookup.NotWrapped.Count;
        var text = Lookup.Find(cppType);
        for (; known < Lookup.NotWrapped.Count; known++) Warnings.NotWrapped(Lookup.NotWrapped[known], user);
        return text;
    }
}

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
