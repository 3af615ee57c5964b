using System.Runtime.InteropServices;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>The kind of an alternative of a Python type.</summary>
internal enum UnionMemberKind
{
    Any,
    None,
    Bool,
    Int,
    Float,
    Str,
    Object,

    /// <summary>A wrapped class, or an enumeration of one.</summary>
    Class,

    /// <summary>Anything with items that has a length.</summary>
    Sequence,

    /// <summary><c>tuple</c> of any number of items.</summary>
    Tuple,

    /// <summary>A wrapped class itself, not an instance of it.</summary>
    Type,

    /// <summary>A name about which nothing is known.</summary>
    Named,

    /// <summary>A type variable of the package.</summary>
    Variable,

    /// <summary>A class that the instantiations of a template share; <c>Class</c> is the first of them.</summary>
    Family,
}

/// <summary>One alternative of a Python type.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">How it is written.</param>
/// <param name="Class">The class, or the one that holds the enumeration.</param>
/// <param name="Item">Item type of a sequence or tuple.</param>
internal sealed record UnionMember(
    UnionMemberKind Kind,
    string Text,
    ConcreteClass? Class = null,
    PythonType? Item = null
)
{
    /// <summary>True when every value of this alternative is one of <paramref name="other"/>.</summary>
    public bool IsWithin(UnionMember other) =>
        ReferenceEquals(this, other)
        || (Kind, other.Kind) switch
        {
            (_, UnionMemberKind.Any or UnionMemberKind.Object) => true,
            (UnionMemberKind.Bool, UnionMemberKind.Int or UnionMemberKind.Float)
            or (UnionMemberKind.Int, UnionMemberKind.Float) => true,
            (UnionMemberKind.Class, UnionMemberKind.Int or UnionMemberKind.Float) => IsEnumeration,
            (UnionMemberKind.Class, UnionMemberKind.Class) when !IsEnumeration && !other.IsEnumeration =>
                Class!.DerivesFrom(other.Class!),
            (UnionMemberKind.Type, UnionMemberKind.Type) => Class!.DerivesFrom(other.Class!),
            (UnionMemberKind.Sequence or UnionMemberKind.Tuple, UnionMemberKind.Sequence)
            or (UnionMemberKind.Tuple, UnionMemberKind.Tuple) => Item!.IsWithin(other.Item!),
            (UnionMemberKind.Str, UnionMemberKind.Sequence) => other.Item!.Holds(this),
            _ => Text == other.Text,
        };

    /// <summary>The name that is imported; empty for that of the class.</summary>
    public string Import { get; init; } = Kind is UnionMemberKind.Family or UnionMemberKind.Variable ? Text : "";

    /// <summary>Types in its subscript.</summary>
    public PythonType[] Parts { get; init; } = [];

    /// <summary>What it must import, apart from its class and its items.</summary>
    public StubNames Names { get; } =
        Kind switch
        {
            UnionMemberKind.Any => StubNames.Any,
            UnionMemberKind.Sequence => StubNames.Items,
            UnionMemberKind.Family => Text.Contains("_Tuple[", StringComparison.Ordinal)
                ? StubNames.Tuple
                : StubNames.None,
            UnionMemberKind.Named => StubName.In(Text),
            _ => StubNames.None,
        };

    private bool IsEnumeration { get; } = Kind == UnionMemberKind.Class && Text.Contains('.', StringComparison.Ordinal);
}

/// <summary>
/// A Python type: one alternative or a union. Immutable; two are the same type exactly when their texts are equal.
/// </summary>
internal sealed class PythonType
{
    public static readonly PythonType Any = Of(UnionMemberKind.Any, "Any");
    public static readonly PythonType None = Of(UnionMemberKind.None, "None");
    public static readonly PythonType Bool = Of(UnionMemberKind.Bool, "bool");
    public static readonly PythonType Int = Of(UnionMemberKind.Int, "int");
    public static readonly PythonType Float = Of(UnionMemberKind.Float, "float");
    public static readonly PythonType Str = Of(UnionMemberKind.Str, "str");
    public static readonly PythonType Object = Of(UnionMemberKind.Object, "object");
    public static readonly PythonType StrOrNone = Str.Or(None);

    private readonly UnionMember[] _atoms;

    private PythonType(UnionMember[] atoms) => _atoms = atoms;

    /// <summary>How it is written.</summary>
    public string Text =>
        _atoms.Length == 1 ? _atoms[0].Text : field ??= string.Join(" | ", _atoms.Select(atom => atom.Text));

    /// <summary>
    /// How it is written as an argument of a base class: without dots, because tools that read the bases of a class take
    /// what follows the last dot for its name.
    /// </summary>
    public string BaseText =>
        Text.Replace("tuple[", "_Tuple[", StringComparison.Ordinal).Replace(", ...]", "]", StringComparison.Ordinal);

    /// <summary>True for a type about which nothing is known.</summary>
    public bool IsAny => _atoms[0].Kind == UnionMemberKind.Any;

    /// <summary>Its alternatives; <c>None</c> is the last.</summary>
    public ReadOnlySpan<UnionMember> Atoms => _atoms;

    public static PythonType Of(UnionMemberKind kind, string text) => new([new UnionMember(kind, text)]);

    public static PythonType Of(UnionMember atom) => new([atom]);

    public static PythonType ObjectOf(ConcreteClass type) =>
        new([new UnionMember(UnionMemberKind.Class, type.Name, type)]);

    public static PythonType TypeOf(ConcreteClass type) =>
        new([new UnionMember(UnionMemberKind.Type, $"type[{type.Name}]", type)]);

    public static PythonType OfEnumeration(ConcreteClass holder, string text) =>
        new([new UnionMember(UnionMemberKind.Class, text, holder)]);

    public static PythonType Sequence(PythonType item) =>
        new([new UnionMember(UnionMemberKind.Sequence, $"_Items[{item.Text}]", null, item)]);

    public static PythonType Tuple(PythonType item) =>
        new([new UnionMember(UnionMemberKind.Tuple, $"tuple[{item.Text}, ...]", null, item)]);

    /// <summary>The union of this type and another one, without alternatives that others include.</summary>
    public PythonType Or(PythonType other)
    {
        if (other.IsWithin(this))
            return this;
        if (IsWithin(other))
            return other;
        var atoms = new List<UnionMember>(_atoms.Length + other._atoms.Length);
        foreach (var atom in _atoms)
            if (!other.Holds(atom))
                atoms.Add(atom);
        foreach (var atom in other._atoms)
            if (!IsHeld(atom, CollectionsMarshal.AsSpan(atoms)))
                atoms.Add(atom);
        var none = atoms.FindIndex(atom => atom.Kind == UnionMemberKind.None);
        if (none >= 0 && none < atoms.Count - 1)
        {
            atoms.Add(atoms[none]);
            atoms.RemoveAt(none);
        }
        return new PythonType([.. atoms]);
    }

    /// <summary>True when every value of this type is one of <paramref name="other"/>.</summary>
    public bool IsWithin(PythonType other)
    {
        if (ReferenceEquals(this, other))
            return true;
        foreach (var atom in _atoms)
            if (!other.Holds(atom))
                return false;
        return true;
    }

    /// <summary>True when a value of an alternative is one of this type.</summary>
    public bool Holds(UnionMember atom) => IsHeld(atom, _atoms);

    /// <summary>
    /// True when some value may be of both types. Ignores <c>None</c>, and common descendants of unrelated classes.
    /// </summary>
    public bool Overlaps(PythonType other)
    {
        foreach (var mine in _atoms)
        foreach (var theirs in other._atoms)
        {
            if (
                mine.Kind == UnionMemberKind.None
                && theirs.Kind == UnionMemberKind.None
                && _atoms.Length > 1
                && other._atoms.Length > 1
            )
                continue;
            if (mine.IsWithin(theirs) || theirs.IsWithin(mine))
                return true;
        }
        return false;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static bool IsHeld(UnionMember atom, ReadOnlySpan<UnionMember> atoms)
    {
        foreach (var one in atoms)
            if (atom.IsWithin(one))
                return true;
        return false;
    }
}
