using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Modelling;

/// <summary>Questions about types that see through typedefs (spec 2, 6), oddities included.</summary>
internal static class TypeTraits
{
    private static readonly HashSet<string> Integral = new(StringComparer.Ordinal)
    {
        "char",
        "unsigned char",
        "signed char",
        "wchar_t",
        "short int",
        "short unsigned int",
        "bool",
        "int",
        "unsigned int",
        "long int",
        "long unsigned int",
        "long long int",
        "long long unsigned int",
        "__int128_t",
        "__uint128_t",
    };

    private static readonly HashSet<string> Floating = new(StringComparer.Ordinal) { "float", "double", "long double" };

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

    /// <summary>Alias, then reference, then const and volatile removed: what hints are decided on.</summary>
    public static TypeNode Stripped(TypeNode type) => RemoveCv(RemoveReference(type.WithoutAliases));

    public static bool IsBool(TypeNode type) => FundamentalText(type) == "bool";

    public static bool IsIntegral(TypeNode type) => Integral.Contains(FundamentalText(type));

    public static bool IsFloatingPoint(TypeNode type) => Floating.Contains(FundamentalText(type));

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

    /// <summary>The kind itself, or beneath one const or volatile, or beneath both (spec 2, 6.5).</summary>
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

    /// <summary>Text of a type without its const and volatile, as far as they are one of each.</summary>
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

    // For an array over an array over const one dimension is lost: kept as the reference has it (spec 2, 6.3).
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
