using System.Runtime.InteropServices;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>
/// Groups the methods of concrete classes as SWIG does. Classes of a module share most of their methods: what follows from one, or from
/// several of one name, is found once. Use it from one thread.
/// </summary>
internal sealed class MethodGroups(TypeMapper types, WrappingProfile profile)
{
    private const string Constructor = "__init__";

    private readonly HashSet<string> _ignored = profile.StrictStubs.IgnoredMethods.ToHashSet(StringComparer.Ordinal);
    private readonly Dictionary<Identity<WrapperMethod>, KnownMethod> _methods = [];
    private readonly Dictionary<Identity<WrapperMethod>, KnownMethod> _methodsOfFactories = [];
    private readonly Dictionary<string, Member> _members = new(StringComparer.Ordinal);

    /// <summary>Methods and operators in order of first appearance.</summary>
    public List<MethodGroup> Of(ConcreteClass type)
    {
        var order = new List<Member>();
        foreach (var method in type.Model.Methods.AsSpan())
        {
            if (method.Kind == WrapperMethodKind.Constructor) continue;
            var known = Find(method, type.Model);
            if (known.Member is not { } member) continue;
            if (member.Methods.Count == 0) order.Add(member);
            member.Methods.Add(known);
        }
        return order.ConvertAll(member =>
        {
            var group = Group(member.Name, member.Methods);
            member.Methods.Clear();
            return group;
        });
    }

    /// <summary>The methods of a name in a class or the nearest of its bases; null when there are none.</summary>
    public MethodGroup? Find(ConcreteClass type, string name)
    {
        foreach (var holder in type.Lineage())
        {
            var methods = new List<KnownMethod>();
            foreach (var method in holder.Model.Methods.AsSpan())
                if (method.Kind != WrapperMethodKind.Constructor && Find(method, holder.Model) is { } known && known.Member?.Name == name) methods.Add(known);
            if (methods.Count > 0) return Group(name, methods);
        }
        return null;
    }

    /// <summary>Public constructors; null when Python cannot make an object by calling the class.</summary>
    public MethodGroup? ConstructorsOf(ConcreteClass type)
    {
        if (!HasConstructors(type)) return null;
        var constructors = new List<KnownMethod>();
        foreach (var method in type.Model.Methods.AsSpan())
            if (method.Kind == WrapperMethodKind.Constructor) constructors.Add(Find(method, type.Model));
        return Group(Constructor, constructors);
    }

    /// <summary>True when Python can make an object by calling the class.</summary>
    public static bool HasConstructors(ConcreteClass type)
    {
        if (type.Model.IsAbstract) return false;
        foreach (var method in type.Model.Methods.AsSpan())
            if (method.Kind == WrapperMethodKind.Constructor) return true;
        return false;
    }

    private KnownMethod Find(WrapperMethod method, WrapperClass type)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(type.HasFactory ? _methodsOfFactories : _methods, new(method), out _);
        return known ??= new KnownMethod(method, PythonNameOf(method, type) is { } name ? MemberOf(name) : null);
    }

    private Member MemberOf(string name)
    {
        ref var member = ref CollectionsMarshal.GetValueRefOrAddDefault(_members, name, out _);
        return member ??= new Member(name);
    }

    private string? PythonNameOf(WrapperMethod method, WrapperClass type) => method.Kind switch
    {
        WrapperMethodKind.Constructor => Constructor,
        WrapperMethodKind.Operator => OperatorNames.Find(method.Name, method.Parameters.Count),
        // The factory as it is called beside the library's own override.
        _ when method.Name == profile.FactoryMethod && type.HasFactory => $"__{profile.FactoryMethod}_orig__",
        _ => _ignored.Contains(method.Name) ? null : PythonIdentifiers.Of(method.Name),
    };

    private MethodGroup Group(string name, List<KnownMethod> methods)
    {
        var known = methods[0].Groups ??= [];
        foreach (var (members, group) in known)
            if (members.AsSpan().SequenceEqual(CollectionsMarshal.AsSpan(methods))) return group;
        var made = MethodGroup.Of(name, methods.ConvertAll(method => method.Model), types);
        known.Add(([.. methods], made));
        return made;
    }

    /// <summary>A Python name, and the methods of that name in the class at hand.</summary>
    private sealed class Member(string name)
    {
        public string Name => name;

        public List<KnownMethod> Methods { get; } = [];
    }

    /// <summary>A method with its Python name, null when Python does not get it, and the groups that it is the first of.</summary>
    private sealed class KnownMethod(WrapperMethod model, Member? member)
    {
        public WrapperMethod Model => model;

        public Member? Member => member;

        public List<(KnownMethod[] Methods, MethodGroup Group)>? Groups { get; set; }
    }
}
