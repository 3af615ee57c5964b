namespace Wrapgen.Pipeline.Parsing;

/// <summary>CastXML elements that are indexed. All others are skipped.</summary>
internal enum ElementKind : byte
{
    Skipped,

    // Declarations. They are contiguous because IsDeclaration compares ranges.
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
