using System.IO.Hashing;
using System.Runtime.InteropServices;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Modelling;

/// <summary>A constructor of a submodule, by a hash of its text, and whether it is left out.</summary>
internal readonly record struct ConstructorText(UInt128 Hash, bool IsRepeated);

/// <summary>A constructor text that the module has written before is not written again (spec 1.7). Wants submodules in writing order.</summary>
internal sealed class DropRepeatedConstructors
{
    // Hashes of 128 bits, so that a submodule that is not modelled again can take part by what was recorded of it.
    private readonly HashSet<UInt128> _written = [];

    /// <summary>The submodule without the repeated ones.</summary>
    /// <param name="submodule">The submodule.</param>
    /// <param name="constructors">Receives all of its constructors, in order.</param>
    public SubmoduleModel Apply(SubmoduleModel submodule, List<ConstructorText> constructors) =>
        submodule with
        {
            Classes = EquatableArray.From(submodule.Classes.Select(type => Apply(type, constructors))),
        };

    /// <summary>Lets a recorded submodule take its turn; false, and nothing happened, when other constructors would be left out now than then.</summary>
    public bool TryRepeat(IReadOnlyList<ConstructorText> recorded)
    {
        var added = new List<UInt128>();
        foreach (var constructor in recorded)
        {
            var isRepeated = !_written.Add(constructor.Hash);
            if (!isRepeated)
                added.Add(constructor.Hash);
            if (isRepeated == constructor.IsRepeated)
                continue;
            _written.ExceptWith(added);
            return false;
        }
        return true;
    }

    private WrappedClass Apply(WrappedClass type, List<ConstructorText> constructors) =>
        type with
        {
            Public = Apply(type.Public, constructors),
            Private = Apply(type.Private, constructors),
            Protected = Apply(type.Protected, constructors),
        };

    private EquatableArray<WrappedMember> Apply(
        EquatableArray<WrappedMember> members,
        List<ConstructorText> constructors
    )
    {
        var repeated = new HashSet<int>();
        for (var index = 0; index < members.Count; index++)
        {
            if (members[index].Kind != WrappedMemberKind.Constructor)
                continue;
            var hash = XxHash128.HashToUInt128(MemoryMarshal.AsBytes(members[index].Text.AsSpan()));
            var isRepeated = !_written.Add(hash);
            constructors.Add(new ConstructorText(hash, isRepeated));
            if (isRepeated)
                repeated.Add(index);
        }
        return repeated.Count == 0
            ? members
            : EquatableArray.From(members.Where((_, index) => !repeated.Contains(index)));
    }
}
