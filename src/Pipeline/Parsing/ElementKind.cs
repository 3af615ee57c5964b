namespace Wrapgen.Pipeline.Parsing;

/// <summary>CastXML elements that matter (spec 2, 1.3). Everything else is skipped.</summary>
internal enum ElementKind : byte
{
    Skipped,

    // Declarations, in one block: see IsDeclaration.
    Namespace,
    Class,
    Struct,
    Union,
    Typedef,
    Enumeration,
    Field,
    Variable,
    Method,
    OperatorMethod,
    Converter,
    Constructor,
    Destructor,
    Function,
    OperatorFunction,

    // Types.
    FundamentalType,
    PointerType,
    ReferenceType,
    ElaboratedType,
    CvQualifiedType,
    ArrayType,
    FunctionType,
    MethodType,
    OffsetType,

    // Places.
    File,
    Comment,
}

/// <summary>Recognises elements by name, and says what they are.</summary>
internal static class ElementKinds
{
    public static bool IsDeclaration(this ElementKind kind) => kind is >= ElementKind.Namespace and <= ElementKind.OperatorFunction;

    public static bool IsClass(this ElementKind kind) => kind is ElementKind.Class or ElementKind.Struct or ElementKind.Union;

    public static bool IsCallable(this ElementKind kind) => kind is >= ElementKind.Method and <= ElementKind.OperatorFunction;

    /// <summary>The kind of an element by its name.</summary>
    public static ElementKind FromName(ReadOnlySpan<byte> name) => name.Length switch
    {
        4 when name.SequenceEqual("File"u8) => ElementKind.File,
        5 when name.SequenceEqual("Class"u8) => ElementKind.Class,
        5 when name.SequenceEqual("Field"u8) => ElementKind.Field,
        5 when name.SequenceEqual("Union"u8) => ElementKind.Union,
        6 when name.SequenceEqual("Method"u8) => ElementKind.Method,
        6 when name.SequenceEqual("Struct"u8) => ElementKind.Struct,
        7 when name.SequenceEqual("Typedef"u8) => ElementKind.Typedef,
        7 when name.SequenceEqual("Comment"u8) => ElementKind.Comment,
        8 when name.SequenceEqual("Variable"u8) => ElementKind.Variable,
        8 when name.SequenceEqual("Function"u8) => ElementKind.Function,
        9 when name.SequenceEqual("ArrayType"u8) => ElementKind.ArrayType,
        9 when name.SequenceEqual("Namespace"u8) => ElementKind.Namespace,
        9 when name.SequenceEqual("Converter"u8) => ElementKind.Converter,
        10 when name.SequenceEqual("Destructor"u8) => ElementKind.Destructor,
        10 when name.SequenceEqual("MethodType"u8) => ElementKind.MethodType,
        10 when name.SequenceEqual("OffsetType"u8) => ElementKind.OffsetType,
        11 when name.SequenceEqual("PointerType"u8) => ElementKind.PointerType,
        11 when name.SequenceEqual("Constructor"u8) => ElementKind.Constructor,
        11 when name.SequenceEqual("Enumeration"u8) => ElementKind.Enumeration,
        12 when name.SequenceEqual("FunctionType"u8) => ElementKind.FunctionType,
        13 when name.SequenceEqual("ReferenceType"u8) => ElementKind.ReferenceType,
        14 when name.SequenceEqual("OperatorMethod"u8) => ElementKind.OperatorMethod,
        14 when name.SequenceEqual("ElaboratedType"u8) => ElementKind.ElaboratedType,
        15 when name.SequenceEqual("CvQualifiedType"u8) => ElementKind.CvQualifiedType,
        15 when name.SequenceEqual("FundamentalType"u8) => ElementKind.FundamentalType,
        16 when name.SequenceEqual("OperatorFunction"u8) => ElementKind.OperatorFunction,
        _ => ElementKind.Skipped,
    };
}
