using System.Runtime.CompilerServices;
using System.Text;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>
/// A C++ type as a tree. Immutable. Two nodes represent the same type if and only if their <see cref="Text"/> is equal.
/// </summary>
public sealed class TypeNode
{
    /// <summary>The unknown type.</summary>
    public static TypeNode Unknown { get; } = new(TypeKind.Unknown);

    internal static TypeNode Ellipsis { get; } = new(TypeKind.Ellipsis);

    internal const int NoOrdinal = -1;

    /// <summary>Text of a type that cannot be represented.</summary>
    internal const string UnknownText = "?unknown?";

    private string? _text;
    private TypeNode? _withoutAliases;

    private TypeNode(TypeKind kind) => Kind = kind;

    /// <summary>Outermost level.</summary>
    public TypeKind Kind { get; }

    /// <summary>
    /// The type inside a compound (for a member pointer: the type of the member), or the result of a function; null
    /// otherwise.
    /// </summary>
    public TypeNode? Base { get; private init; }

    /// <summary>The named class, enumeration or typedef; null otherwise.</summary>
    public Declaration? Declaration { get; private init; }

    /// <summary>Name of a built-in type.</summary>
    public string? FundamentalName { get; private init; }

    /// <summary>Number of items of an array, in decimal; <c>0</c> for an array without a size.</summary>
    public string? ArraySize { get; private init; }

    /// <summary>Class that a member pointer belongs to.</summary>
    public TypeNode? MemberOf { get; private init; }

    /// <summary>Argument types of a function type.</summary>
    public IReadOnlyList<TypeNode> Arguments { get; private init; } = [];

    /// <summary>True for a const member function type.</summary>
    public bool IsConstFunction { get; private init; }

    /// <summary>The type as text, with typedefs not resolved (docs/type-strings.md, "Printing").</summary>
    public string Text => _text ??= Print();

    /// <summary><see cref="Text"/> without one leading <c>::</c>.</summary>
    public string UnqualifiedText => ScopedName.WithoutGlobalScope(Text);

    /// <summary>
    /// Number of the type among those that its document has made, so that a table about the types of a document can be
    /// an array. Function types, and types that belong to no document, have <see cref="NoOrdinal"/>.
    /// </summary>
    internal int Ordinal { get; private init; } = NoOrdinal;

    internal bool IsCompound =>
        Kind
            is TypeKind.Const
                or TypeKind.Volatile
                or TypeKind.Restrict
                or TypeKind.Pointer
                or TypeKind.Reference
                or TypeKind.Elaborated
                or TypeKind.Array
                or TypeKind.MemberVariable;

    internal static TypeNode Fundamental(string name, int ordinal = NoOrdinal) =>
        new(TypeKind.Fundamental) { FundamentalName = name, Ordinal = ordinal };

    internal static TypeNode Of(Declaration declaration, int ordinal = NoOrdinal) =>
        new(TypeKind.Named) { Declaration = declaration, Ordinal = ordinal };

    internal static TypeNode Compound(TypeKind kind, TypeNode inner, int ordinal = NoOrdinal) =>
        new(kind) { Base = inner, Ordinal = ordinal };

    internal static TypeNode Array(TypeNode item, string size, int ordinal = NoOrdinal) =>
        new(TypeKind.Array)
        {
            Base = item,
            ArraySize = size,
            Ordinal = ordinal,
        };

    internal static TypeNode Function(TypeNode result, IReadOnlyList<TypeNode> arguments) =>
        new(TypeKind.FreeFunction) { Base = result, Arguments = arguments };

    internal static TypeNode MemberFunction(
        TypeNode result,
        TypeNode owner,
        IReadOnlyList<TypeNode> arguments,
        bool isConst
    ) =>
        new(TypeKind.MemberFunction)
        {
            Base = result,
            MemberOf = owner,
            Arguments = arguments,
            IsConstFunction = isConst,
        };

    internal static TypeNode MemberVariable(TypeNode type, TypeNode owner) =>
        new(TypeKind.MemberVariable) { Base = type, MemberOf = owner };

    /// <summary>The type with typedefs replaced at every level of compounds. Function types stay as they are.</summary>
    public TypeNode WithoutAliases => _withoutAliases ??= RemoveAliases();

    /// <inheritdoc/>
    public override string ToString() => Text;

    private TypeNode RemoveAliases()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (Declaration is { Kind: DeclarationKind.Typedef } typedef)
            return typedef.Type.WithoutAliases;
        if (!IsCompound)
            return this;
        var inner = Base!.WithoutAliases;
        return ReferenceEquals(inner, Base) ? this : WithBase(inner);
    }

    private TypeNode WithBase(TypeNode inner) =>
        new(Kind)
        {
            Base = inner,
            ArraySize = ArraySize,
            MemberOf = MemberOf,
        };

    private string Print()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return PrintLevel();
    }

    private string PrintLevel() =>
        Kind switch
        {
            TypeKind.Unknown => UnknownText,
            TypeKind.Ellipsis => "...",
            TypeKind.Fundamental => FundamentalName!,
            TypeKind.Named => Declaration!.QualifiedName,
            TypeKind.Const => Base!.Text + " const",
            TypeKind.Volatile => Base!.Text + " volatile",
            TypeKind.Restrict => "__restrict__ " + Base!.Text,
            TypeKind.Reference => Base!.Text + " &",
            TypeKind.Pointer => Base!.Kind is TypeKind.FreeFunction or TypeKind.MemberFunction
                ? Base.Text
                : Base.Text + " *",
            TypeKind.Elaborated => Base!.Text,
            TypeKind.Array => PrintArray(),
            TypeKind.FreeFunction => $"{Base!.Text} (*)( {PrintArguments()} )",
            TypeKind.MemberFunction =>
                $"{Base!.Text} ( {MemberOf!.Text}::* )( {PrintArguments()} ){(IsConstFunction ? "const" : "")}",
            _ => $"{Base!.Text} ( {MemberOf!.Text}::* )",
        };

    private string PrintArguments() => string.Join(',', Arguments.Select(argument => argument.Text));

    private string PrintArray()
    {
        var sizes = new StringBuilder();
        var item = this;
        for (; item.Kind == TypeKind.Array; item = item.Base!)
            sizes.Append('[').Append(item.ArraySize).Append(']');
        return $"{item.Text} {sizes}";
    }
}
