using System.Runtime.CompilerServices;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>Recognizes elements by name.</summary>
internal static class ElementKinds
{
    public static bool IsDeclaration(this ElementKind kind) =>
        kind is >= ElementKind.Namespace and <= ElementKind.OperatorFunction;

    public static bool IsClass(this ElementKind kind) =>
        kind is ElementKind.Class or ElementKind.Struct or ElementKind.Union;

    public static bool IsCallable(this ElementKind kind) =>
        kind is >= ElementKind.Method and <= ElementKind.OperatorFunction;

    /// <summary>
    /// The kind of the element whose tag starts at <paramref name="tag"/>, and the length of its name. The first four
    /// bytes leave at most one candidate. <see cref="ByteBuffer.Padding"/> makes reading ahead safe.
    /// </summary>
    public static unsafe ElementKind At(byte* tag, out int nameLength)
    {
        var name = tag + 1;
        var (kind, length) = Unaligned(name) switch
        {
            0x656D614E => Named(name, "Namespace"u8, ElementKind.Namespace),
            0x73616C43 => Named(name, "Class"u8, ElementKind.Class),
            0x75727453 => Named(name, "Struct"u8, ElementKind.Struct),
            0x6F696E55 => Named(name, "Union"u8, ElementKind.Union),
            0x65707954 => Named(name, "Typedef"u8, ElementKind.Typedef),
            0x6D756E45 => Named(name, "Enumeration"u8, ElementKind.Enumeration),
            0x6C656946 => Named(name, "Field"u8, ElementKind.Field),
            0x69726156 => Named(name, "Variable"u8, ElementKind.Variable),
            0x6874654D => Either(
                Named(name, "Method"u8, ElementKind.Method),
                Named(name, "MethodType"u8, ElementKind.MethodType)
            ),
            0x7265704F => Either(
                Named(name, "OperatorMethod"u8, ElementKind.OperatorMethod),
                Named(name, "OperatorFunction"u8, ElementKind.OperatorFunction)
            ),
            0x766E6F43 => Named(name, "Converter"u8, ElementKind.Converter),
            0x736E6F43 => Named(name, "Constructor"u8, ElementKind.Constructor),
            0x74736544 => Named(name, "Destructor"u8, ElementKind.Destructor),
            0x636E7546 => Either(
                Named(name, "Function"u8, ElementKind.Function),
                Named(name, "FunctionType"u8, ElementKind.FunctionType)
            ),
            0x646E7546 => Named(name, "FundamentalType"u8, ElementKind.FundamentalType),
            0x6E696F50 => Named(name, "PointerType"u8, ElementKind.PointerType),
            0x65666552 => Named(name, "ReferenceType"u8, ElementKind.ReferenceType),
            0x62616C45 => Named(name, "ElaboratedType"u8, ElementKind.ElaboratedType),
            0x75517643 => Named(name, "CvQualifiedType"u8, ElementKind.CvQualifiedType),
            0x61727241 => Named(name, "ArrayType"u8, ElementKind.ArrayType),
            0x7366664F => Named(name, "OffsetType"u8, ElementKind.OffsetType),
            0x656C6946 => Named(name, "File"u8, ElementKind.File),
            0x6D6D6F43 => Named(name, "Comment"u8, ElementKind.Comment),
            _ => default,
        };
        nameLength = kind == ElementKind.Skipped ? NameLength(tag) : length;
        return kind;
    }

    /// <summary>
    /// Length of the name in the tag. It ends at a delimiter, or at a <c>=</c>, which never follows the name of an
    /// element.
    /// </summary>
    public static unsafe int NameLength(byte* tag)
    {
        var end = tag + 1;
        while (!EndsName(*end) && *end != '=')
            end++;
        return (int)(end - tag) - 1;
    }

    /// <summary>True for a byte that may follow the name of an element.</summary>
    public static bool EndsName(byte value) => value is (byte)' ' or (byte)'>' or (byte)'/' or (byte)'\n' or (byte)'\r';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe uint Unaligned(byte* name) => Unsafe.ReadUnaligned<uint>(name);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe (ElementKind, int) Named(byte* name, ReadOnlySpan<byte> full, ElementKind kind) =>
        new ReadOnlySpan<byte>(name, full.Length).SequenceEqual(full) && EndsName(name[full.Length])
            ? (kind, full.Length)
            : default;

    private static (ElementKind, int) Either((ElementKind Kind, int) one, (ElementKind, int) other) =>
        one.Kind != ElementKind.Skipped ? one : other;
}
