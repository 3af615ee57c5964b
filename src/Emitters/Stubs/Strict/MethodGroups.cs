using System.Runtime.InteropServices;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>
/// Groups the methods of concrete classes as SWIG does. Classes of a module share most of their methods, so the
/// signatures of a method or group are computed once. Use it from one thread.
/// </summary>
internal sealed class MethodGroups(TypeMapper types, WrappingProfile profile)
{
    private readonly HashSet<string> _ignored = profile.StrictStubs.IgnoredMethods.ToHashSet(StringComparer.Ordinal);
    private readonly Dictionary<Identity<WrapperMethod>, KnownMethod> _methods = [];
    private readonly Dictionary<Identity<WrapperMethod>, KnownMethod> _methodsOfFactories = [];
    private readonly Dictionary<string, Member> _members = new(StringComparer.Ordinal);
    private readonly List<Member> _order = [];
    private readonly List<MethodGroup> _groups = [];
    private readonly string _originalFactory = $"__{profile.FactoryMethod}_orig__";
    private int _count;

    /// <summary>Forgets the methods of the last module, and keeps names.</summary>
    public void Clear()
    {
        _methods.Clear();
        _methodsOfFactories.Clear();
        _count = 0;
    }

    /// <summary>Methods and operators in order of first appearance; valid until the next call.</summary>
    public List<MethodGroup> Of(ConcreteClass type)
    {
        _order.Clear();
        foreach (var method in type.Model.Methods.AsSpan())
        {
            var known = Find(method, type.Model);
            if (known.Member is not { } member)
                continue;
            if (member.Methods.Count == 0)
            {
                _order.Add(member);
                member.First = known;
            }
            member.Methods.Add(method);
        }
        _groups.Clear();
        foreach (var member in _order)
        {
            _groups.Add(Group(member));
            member.Methods.Clear();
        }
        return _groups;
    }

    /// <summary>Public constructors; null when Python cannot make an object by calling the class.</summary>
    public MethodGroup? ConstructorsOf(ConcreteClass type)
    {
        if (!HasConstructors(type))
            return null;
        var constructors = new List<WrapperMethod>();
        foreach (var method in type.Model.Methods.AsSpan())
            if (method.Kind == WrapperMethodKind.Constructor)
                constructors.Add(method);
        return MethodGroup.Of("__init__", CollectionsMarshal.AsSpan(constructors), types);
    }

    /// <summary>True when Python can make an object by calling the class.</summary>
    public static bool HasConstructors(ConcreteClass type)
    {
        if (type.Model.IsAbstract)
            return false;
        foreach (var method in type.Model.Methods.AsSpan())
            if (method.Kind == WrapperMethodKind.Constructor)
                return true;
        return false;
    }

    private KnownMethod Find(WrapperMethod method, WrapperClass type)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(
            type.HasFactory ? _methodsOfFactories : _methods,
            new(method),
            out _
        );
        return known ??= new KnownMethod(PythonNameOf(method, type) is { } name ? MemberOf(name) : null);
    }

    private Member MemberOf(string name)
    {
        ref var member = ref CollectionsMarshal.GetValueRefOrAddDefault(_members, name, out _);
        return member ??= new Member(name);
    }

    private string? PythonNameOf(WrapperMethod method, WrapperClass type) =>
        method.Kind switch
        {
            WrapperMethodKind.Constructor => null,
            WrapperMethodKind.Operator => OperatorNames.Find(method.Name, method.Parameters.Count),
            // The name of the factory beside the library's own override.
            _ when method.Name == profile.FactoryMethod && type.HasFactory => _originalFactory,
            _ => _ignored.Contains(method.Name) ? null : PythonIdentifiers.Of(method.Name),
        };

    private MethodGroup Group(Member member)
    {
        var methods = CollectionsMarshal.AsSpan(member.Methods);
        var first = member.First!;
        if (methods.Length == 1)
            return first.Alone ??= MethodGroup.Of(member.Name, methods, types, _count++);
        for (var known = first.Groups; known is not null; known = known.Next)
            if (AreSame(known.Methods, methods))
                return known.Group;
        var made = MethodGroup.Of(member.Name, methods, types, _count++);
        first.Groups = new KnownGroup([.. methods], made, first.Groups);
        return made;
    }

    private static bool AreSame(WrapperMethod[] some, ReadOnlySpan<WrapperMethod> others)
    {
        if (some.Length != others.Length)
            return false;
        for (var index = 0; index < some.Length; index++)
            if (!ReferenceEquals(some[index], others[index]))
                return false;
        return true;
    }

    /// <summary>A Python name, and the methods of that name in the current class.</summary>
    private sealed class Member(string name)
    {
        public string Name => name;

        public List<WrapperMethod> Methods { get; } = [];

        public KnownMethod? First { get; set; }
    }

    /// <summary>
    /// A method with its Python name, or null when Python does not get it, and the groups in which it is the first or
    /// the only one.
    /// </summary>
    private sealed class KnownMethod(Member? member)
    {
        public Member? Member => member;

        public MethodGroup? Alone { get; set; }

        public KnownGroup? Groups { get; set; }
    }

    /// <summary>A group and its methods.</summary>
    private sealed record KnownGroup(WrapperMethod[] Methods, MethodGroup Group, KnownGroup? Next);
}
