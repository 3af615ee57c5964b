using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Modelling;

/// <summary>A constructor text that the module has written before is not written again (spec 1.7). Wants submodules in writing order.</summary>
internal sealed class DropRepeatedConstructors
{
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    public SubmoduleModel Apply(SubmoduleModel submodule) =>
        submodule with { Classes = EquatableArray.From(submodule.Classes.Select(Apply)) };

    private WrappedClass Apply(WrappedClass type) => type with
    {
        Public = Apply(type.Public),
        Private = Apply(type.Private),
        Protected = Apply(type.Protected),
    };

    private EquatableArray<WrappedMember> Apply(EquatableArray<WrappedMember> members)
    {
        var repeated = 0;
        var kept = new List<WrappedMember>(members.Count);
        foreach (var member in members)
        {
            if (member.Kind != WrappedMemberKind.Constructor || _written.Add(member.Text)) kept.Add(member);
            else repeated++;
        }
        return repeated == 0 ? members : EquatableArray.From(kept);
    }
}
