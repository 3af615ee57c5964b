using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Modelling;

/// <summary>What the passes over one submodule share; <see cref="TypeFacts"/> of it are its owner's.</summary>
internal sealed record SubmoduleContext(
    WrappingProfile Profile,
    AliasLookup Lookup,
    ClassModelBuilder Models,
    WarningCollector Warnings,
    WrapperBuilder Wrappers,
    object Owner
)
{
    /// <summary>SWIG text of a type that a declaration uses; warns of types that nobody wraps.</summary>
    public string Find(TypeNode type, Declaration user)
    {
        var facts = TypeFacts.Of(type, Owner);
        facts.DeclarationString ??= CppTypes.DeclarationString(type);
        return Reported(facts.Spelling ??= Lookup.Find(facts.DeclarationString), user);
    }

    /// <summary>SWIG text of a C++ type that a declaration uses; warns of types that nobody wraps.</summary>
    public string Find(string cppType, Declaration user) => Reported(Lookup.Find(cppType), user);

    private string Reported(SwigSpelling spelling, Declaration user)
    {
        foreach (var type in spelling.NotWrapped)
            Warnings.NotWrapped(type, user);
        return spelling.Text;
    }
}
