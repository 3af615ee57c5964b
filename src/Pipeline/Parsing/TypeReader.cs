using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>Reads types, arguments and enumerators from the bytes of a document.</summary>
internal sealed unsafe class TypeReader(CastXmlDocument document, ByteBuffer bytes, DocumentIndex index)
{
    private readonly Dictionary<int, TypeNode> _types = [];
    private int _ordinals;

    /// <summary>The ordinal of the next type that the document makes.</summary>
    public int NextOrdinal() => _ordinals++;

    /// <summary>The type with this id; unknown when there is none.</summary>
    public TypeNode TypeOf(int handle)
    {
        if (handle == IdMap.None)
            return TypeNode.Unknown;
        if (_types.TryGetValue(handle, out var known))
            return known;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var element = index.Find(handle);
        return _types[handle] = element < 0 ? TypeNode.Unknown : ReadType(handle, element);
    }

    /// <summary>Arguments of a callable or function type, from the children of its element.</summary>
    public CallableArgument[] ArgumentsAt(int element)
    {
        // Each call needs a list of its own: the type of an argument may be a function with arguments.
        var arguments = new List<CallableArgument>();
        foreach (var child in new ChildTags(bytes.Pointer, index.OffsetOf(element)))
        {
            var cursor = new ElementCursor(bytes.Pointer, child);
            if (cursor.ElementName.SequenceEqual("Argument"u8))
                arguments.Add(ReadArgument(ref cursor, arguments.Count));
            else if (cursor.ElementName.SequenceEqual("Ellipsis"u8))
                arguments.Add(new CallableArgument("", TypeNode.Ellipsis, null));
        }
        return arguments.Count == 0 ? [] : [.. arguments];
    }

    public IReadOnlyList<Enumerator> EnumeratorsAt(int element)
    {
        var values = new List<Enumerator>();
        foreach (var child in new ChildTags(bytes.Pointer, index.OffsetOf(element)))
        {
            var cursor = new ElementCursor(bytes.Pointer, child);
            if (!cursor.ElementName.SequenceEqual("EnumValue"u8))
                continue;
            string name = "",
                value = "";
            while (cursor.Next())
            {
                if (cursor.Name.SequenceEqual("name"u8))
                    name = XmlText.Decode(cursor.Value);
                else if (cursor.Name.SequenceEqual("init"u8))
                    value = XmlText.Decode(cursor.Value);
            }
            values.Add(new Enumerator(name, value));
        }
        return values;
    }

    private CallableArgument ReadArgument(ref ElementCursor cursor, int position)
    {
        string? name = null,
            value = null;
        int type = IdMap.None,
            original = IdMap.None;
        while (cursor.Next())
        {
            if (cursor.Name.SequenceEqual("name"u8))
                name = XmlText.Decode(cursor.Value);
            else if (cursor.Name.SequenceEqual("type"u8))
                type = index.Ids.HandleOf(cursor.Value);
            else if (cursor.Name.SequenceEqual("original_type"u8))
                original = index.Ids.HandleOf(cursor.Value);
            else if (cursor.Name.SequenceEqual("default"u8) && cursor.Value.Length > 0)
                value = XmlText.Decode(cursor.Value);
        }
        name ??= string.Create(CultureInfo.InvariantCulture, $"arg{position}");
        return new CallableArgument(name, TypeOf(original != IdMap.None ? original : type), value);
    }

    private TypeNode ReadType(int handle, int element)
    {
        var kind = index.KindOf(element);
        if (kind.IsDeclaration())
            return document.DeclarationOf(handle)?.AsType ?? TypeNode.Unknown;
        var tag = TypeTag.Read(bytes.Pointer, index.OffsetOf(element), index.Ids);
        return kind switch
        {
            ElementKind.FundamentalType => FundamentalTypes.Find(
                XmlText.Decode(bytes.Span.Slice(tag.Name.Start, tag.Name.Length)),
                NextOrdinal()
            ),
            ElementKind.PointerType => TypeNode.Compound(TypeKind.Pointer, TypeOf(tag.Type), NextOrdinal()),
            ElementKind.ReferenceType => TypeNode.Compound(TypeKind.Reference, TypeOf(tag.Type), NextOrdinal()),
            ElementKind.ElaboratedType => TypeNode.Compound(TypeKind.Elaborated, TypeOf(tag.Type), NextOrdinal()),
            ElementKind.CvQualifiedType => Qualified(TypeOf(tag.Type), tag),
            ElementKind.ArrayType => TypeNode.Array(
                TypeOf(tag.Type),
                ArraySize(XmlText.Decode(bytes.Span.Slice(tag.Max.Start, tag.Max.Length))),
                NextOrdinal()
            ),
            ElementKind.OffsetType => TypeNode.Compound(
                TypeKind.Pointer,
                TypeNode.MemberVariable(TypeOf(tag.Type), TypeOf(tag.BaseType)),
                NextOrdinal()
            ),
            ElementKind.FunctionType => TypeNode.Function(TypeOf(tag.Returns), ArgumentTypes(element)),
            ElementKind.MethodType => TypeNode.MemberFunction(
                TypeOf(tag.Returns),
                TypeOf(tag.BaseType),
                ArgumentTypes(element),
                tag.IsConst
            ),
            _ => TypeNode.Unknown,
        };
    }

    private TypeNode[] ArgumentTypes(int element) => [.. ArgumentsAt(element).Select(argument => argument.Type)];

    private TypeNode Qualified(TypeNode type, in TypeTag tag) =>
        (tag.HasConst, tag.HasVolatile, tag.HasRestrict) switch
        {
            (true, true, _) => TypeNode.Compound(
                TypeKind.Volatile,
                TypeNode.Compound(TypeKind.Const, type),
                NextOrdinal()
            ),
            (true, _, _) => TypeNode.Compound(TypeKind.Const, type, NextOrdinal()),
            (_, true, _) => TypeNode.Compound(TypeKind.Volatile, type, NextOrdinal()),
            (_, _, true) => TypeNode.Compound(TypeKind.Restrict, type, NextOrdinal()),
            _ => type,
        };

    /// <summary>
    /// Number of items of an array from its highest index. Integer suffixes are dropped; anything that is not an
    /// integer gives 0.
    /// </summary>
    internal static string ArraySize(string max)
    {
        var digits = string.Concat(max.Where(character => !"UuLlFf".Contains(character, StringComparison.Ordinal)));
        if (
            !BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && !TryParseHexadecimal(digits, out value)
        )
            return "0";
        return (value + 1).ToString(CultureInfo.InvariantCulture);
    }

    private static bool TryParseHexadecimal(string digits, out BigInteger value)
    {
        var start = digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? 2 : 0;
        value = default;
        // The leading zero prevents the first digit from being read as a sign.
        return digits.Length > start
            && BigInteger.TryParse(
                "0" + digits[start..],
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out value
            );
    }
}
