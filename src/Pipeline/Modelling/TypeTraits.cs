using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Modelling;

/// <summary>
/// Questions about types that look through typedefs (docs/type-strings.md, "Type traits"). Some answers look odd:
/// generated files depend on them.
/// </summary>
internal static class TypeTraits
{
    private static readonly HashSet<string> StdString = new(StringComparer.Ordinal)
    {
        "std::basic_string<char,std::char_traits<char>,std::allocator<char>>",
        "std::basic_string<char>",
        "std::string",
    };

    public static bool IsReference(TypeNode type) => type.WithoutAliases.Kind == TypeKind.Reference;

    public static TypeNode RemoveReference(TypeNode type) => IsReference(type) ? type.WithoutAliases.Base! : type;

    public static bool IsConst(TypeNode type) => IsConstNode(type.WithoutAliases);

    public static TypeNode RemoveCv(TypeNode type)
    {
        var plain = type.WithoutAliases;
        var (isConst, isVolatile) = (IsConstNode(plain), IsVolatileNode(plain));
        if (!isConst && !isVolatile)
            return type;
        if (isConst)
            plain = RemoveConst(plain);
        if (isVolatile)
            plain = RemoveVolatile(plain);
        return isConst ? RemoveConst(plain) : plain;
    }

    /// <summary>
    /// The type without typedefs, then without a reference, then without const and volatile: hints look at this type.
    /// </summary>
    public static TypeNode Stripped(TypeNode type) => RemoveCv(RemoveReference(type.WithoutAliases));

    public static bool IsBool(TypeNode type) => FundamentalText(type) == "bool";

    public static bool IsIntegral(TypeNode type) => FundamentalTypes.IsIntegral(FundamentalText(type));

    public static bool IsFloatingPoint(TypeNode type) => FundamentalTypes.IsFloatingPoint(FundamentalText(type));

    public static bool IsStdString(TypeNode type)
    {
        var text = Stripped(type).Text;
        return text.Contains("string", StringComparison.Ordinal)
            && StdString.Contains(
                text.Replace(" ", "", StringComparison.Ordinal).Replace("::std", "std", StringComparison.Ordinal)
            );
    }

    public static bool IsArray(TypeNode type) => Stripped(type).Kind == TypeKind.Array;

    public static TypeNode ArrayItem(TypeNode type) => RemoveCv(type.WithoutAliases).Base!;

    public static bool IsPointer(TypeNode type) => HasShape(type, TypeKind.Pointer);

    public static bool IsFundamental(TypeNode type) => HasShape(type, TypeKind.Fundamental);

    /// <summary>True for a type of this kind, also under one const, one volatile, or one of each.</summary>
    private static bool HasShape(TypeNode type, TypeKind kind)
    {
        var plain = type.WithoutAliases;
        if (plain.Kind == kind)
            return true;
        if (plain.Kind is not (TypeKind.Const or TypeKind.Volatile))
            return false;
        var inner = plain.Base!;
        if (inner.Kind == kind)
            return true;
        return inner.Kind is TypeKind.Const or TypeKind.Volatile
            && inner.Kind != plain.Kind
            && inner.Base!.Kind == kind;
    }

    /// <summary>Text of a type without its last <c>const</c>, <c>volatile</c> or <c>const volatile</c>.</summary>
    private static string FundamentalText(TypeNode type)
    {
        var text = type.WithoutAliases.Text;
        if (text.EndsWith(" const volatile", StringComparison.Ordinal))
            return text[..^15];
        if (text.EndsWith(" const", StringComparison.Ordinal))
            return text[..^6];
        return text.EndsWith(" volatile", StringComparison.Ordinal) ? text[..^9] : text;
    }

    private static bool IsConstNode(TypeNode node) =>
        node.Kind == TypeKind.Const || (node.Kind is TypeKind.Volatile or TypeKind.Array && IsConstNode(node.Base!));

    private static bool IsVolatileNode(TypeNode node) =>
        node.Kind == TypeKind.Volatile || (node.Kind is TypeKind.Const or TypeKind.Array && IsVolatileNode(node.Base!));

    // An array of arrays of const loses one dimension. Generated files depend on this, so it stays.
    private static TypeNode RemoveConst(TypeNode node) =>
        node.Kind switch
        {
            TypeKind.Const => node.Base!,
            TypeKind.Volatile when node.Base!.Kind == TypeKind.Const => TypeNode.Compound(
                TypeKind.Volatile,
                node.Base.Base!
            ),
            TypeKind.Array when node.Base!.Kind == TypeKind.Const => TypeNode.Array(node.Base.Base!, node.ArraySize!),
            TypeKind.Array when node.Base!.Kind == TypeKind.Array && IsConstNode(node) => TypeNode.Array(
                node.Base.Base!,
                node.ArraySize!
            ),
            _ => node,
        };

    private static TypeNode RemoveVolatile(TypeNode node) =>
        node.Kind switch
        {
            TypeKind.Volatile => node.Base!,
            TypeKind.Array when node.Base!.Kind == TypeKind.Volatile => TypeNode.Array(
                node.Base.Base!,
                node.ArraySize!
            ),
            _ => node,
        };
}
