using System.IO.Hashing;
using System.Runtime.InteropServices;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Modelling;

/// <summary>
/// Leaves out constructors whose declaration the module has written before: SWIG would see the same overload twice. The
/// submodules must come in writing order.
/// </summary>
internal sealed class DropRepeatedConstructors
{
    // Hashes of 128 bits, so that a submodule that is not modelled again can take part with the hashes that the last
    // run recorded.
    private readonly HashSet<UInt128> _written = [];
    private readonly XxHash128 _hash = new();

    /// <summary>The submodule without repeated constructors.</summary>
    /// <param name="submodule">The submodule.</param>
    /// <param name="constructors">Receives all constructors of the submodule, in order.</param>
    public SubmoduleModel Apply(SubmoduleModel submodule, List<ConstructorText> constructors) =>
        submodule with
        {
            Classes = EquatableArray.From(submodule.Classes.Select(type => Apply(type, constructors))),
        };

    /// <summary>
    /// Lets a recorded submodule take its turn. False when this run would leave out other constructors than the
    /// recorded run did; the state is unchanged then.
    /// </summary>
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
            if (members[index] is not WrappedConstructor constructor)
                continue;
            var hash = HashOf(constructor);
            var isRepeated = !_written.Add(hash);
            constructors.Add(new ConstructorText(hash, isRepeated));
            if (isRepeated)
                repeated.Add(index);
        }
        return repeated.Count == 0
            ? members
            : EquatableArray.From(members.Where((_, index) => !repeated.Contains(index)));
    }

    private UInt128 HashOf(WrappedConstructor constructor)
    {
        _hash.Reset();
        Append(constructor.Name);
        foreach (ref readonly var parameter in constructor.Parameters.AsSpan())
        {
            Append(parameter.Type);
            Append(parameter.Name);
            Append(parameter.Default);
        }
        return _hash.GetCurrentHashAsUInt128();
    }

    private void Append(string? text)
    {
        _hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
        // Ends each part, so that two lists of parts differ even where their concatenations are equal.
        _hash.Append("\0\0"u8);
    }
}
