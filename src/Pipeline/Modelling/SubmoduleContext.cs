using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Modelling;

/// <summary>What the passes over one submodule share.</summary>
internal sealed record SubmoduleContext(
    WrappingProfile Profile,
    AliasLookup Lookup,
    ClassModelBuilder Models,
    WarningCollector Warnings,
    WrapperBuilder Wrappers,
    TypeFactTable Facts
)
{
    /// <summary>
    /// The type as SWIG sees it. Types in it that are not wrapped cause warnings at the declaration that uses it.
    /// </summary>
    public string Find(TypeNode type, Declaration user)
    {
        var facts = Facts.Of(type);
        facts.DeclarationString ??= CppTypes.DeclarationString(type);
        return Reported(facts.Spelling ??= Lookup.Find(facts.DeclarationString), user);
    }

    /// <summary>The same for a C++ spelling.</summary>
    public string Find(string cppType, Declaration user) => Reported(Lookup.Find(cppType), user);

    private string Reported(SwigSpelling spelling, Declaration user)
    {
        foreach (var type in spelling.NotWrapped)
            Warnings.NotWrapped(type, user);
        return spelling.Text;
    }
}
