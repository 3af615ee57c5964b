using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>The attributes of the start tag of a declaration, as handles and slices. No strings are created.</summary>
internal readonly struct DeclarationAttributes
{
    // Bytes and not enums of 4 bytes: a module holds a hundred thousand of these structures.
    private readonly byte _kind;
    private readonly byte _access;
    private readonly byte _virtuality;

    public DeclarationKind Kind
    {
        get => (DeclarationKind)_kind;
        init => _kind = (byte)value;
    }

    public ElementKind Element { get; init; }

    public int Id { get; init; }

    public int Context { get; init; }

    /// <summary>Handle of <c>type</c> or <c>returns</c>.</summary>
    public int Type { get; init; }

    public int File { get; init; }

    public int Line { get; init; }

    public int Comment { get; init; }

    public Slice Name { get; init; }

    public Slice Bases { get; init; }

    public AccessSpecifier Access
    {
        get => (AccessSpecifier)_access;
        init => _access = (byte)value;
    }

    public Virtuality Virtuality
    {
        get => (Virtuality)_virtuality;
        init => _virtuality = (byte)value;
    }

    public bool IsAbstract { get; init; }

    public bool IsStatic { get; init; }

    public bool IsConst { get; init; }

    public string? ClassKey =>
        Element switch
        {
            ElementKind.Class => "class",
            ElementKind.Struct => "struct",
            ElementKind.Union => "union",
            _ => null,
        };

    /// <summary>Reads the start tag at <paramref name="offset"/>.</summary>
    public static unsafe DeclarationAttributes Read(byte* data, int offset, ElementKind element, IdMap ids)
    {
        int id = IdMap.None,
            context = IdMap.None,
            type = IdMap.None,
            file = IdMap.None,
            comment = IdMap.None,
            line = 0;
        Slice name = default,
            bases = default;
        var access = AccessSpecifier.Public;
        bool isAbstract = false,
            isStatic = false,
            isConst = false,
            isVirtual = false,
            isPure = false,
            isIncomplete = false;
        var cursor = new ElementCursor(data, offset);
        while (cursor.Next())
        {
            var value = cursor.Value;
            switch (cursor.Name)
            {
                case var key when key.SequenceEqual("id"u8):
                    id = ids.HandleOf(value);
                    break;
                case var key when key.SequenceEqual("name"u8):
                    name = cursor.ValueSlice;
                    break;
                case var key when key.SequenceEqual("context"u8):
                    context = ids.HandleOf(value);
                    break;
                case var key when key.SequenceEqual("type"u8) || key.SequenceEqual("returns"u8):
                    type = ids.HandleOf(value);
                    break;
                case var key when key.SequenceEqual("access"u8):
                    access = AccessNamed(value);
                    break;
                case var key when key.SequenceEqual("file"u8):
                    file = ids.HandleOf(value);
                    break;
                case var key when key.SequenceEqual("line"u8):
                    _ = System.Buffers.Text.Utf8Parser.TryParse(value, out line, out _);
                    break;
                case var key when key.SequenceEqual("comment"u8):
                    comment = ids.HandleOf(value);
                    break;
                case var key when key.SequenceEqual("bases"u8):
                    bases = cursor.ValueSlice;
                    break;
                case var key when key.SequenceEqual("abstract"u8):
                    isAbstract = value.Length > 0;
                    break;
                case var key when key.SequenceEqual("static"u8):
                    isStatic = value.Length > 0;
                    break;
                case var key when key.SequenceEqual("const"u8):
                    isConst = value.Length > 0;
                    break;
                case var key when key.SequenceEqual("virtual"u8):
                    isVirtual = true;
                    break;
                case var key when key.SequenceEqual("pure_virtual"u8):
                    isPure = true;
                    break;
                case var key when key.SequenceEqual("incomplete"u8):
                    isIncomplete = true;
                    break;
                default:
                    break;
            }
        }
        return new DeclarationAttributes
        {
            Kind = KindOf(element, isIncomplete),
            Element = element,
            Id = id,
            Context = context,
            Type = type,
            File = file,
            Line = line,
            Comment = comment,
            Name = name,
            // A class that is only declared has neither members nor bases, even if its tag lists some.
            Bases = isIncomplete ? default : bases,
            Access = access,
            Virtuality =
                isPure ? Virtuality.PureVirtual
                : isVirtual ? Virtuality.Virtual
                : Virtuality.None,
            IsAbstract = isAbstract && !isIncomplete,
            IsStatic = isStatic,
            IsConst = isConst,
        };
    }

    /// <summary>A class as castxml writes it where its definition is not included.</summary>
    public DeclarationAttributes WithoutDefinition() =>
        this with
        {
            Kind = DeclarationKind.ClassDeclaration,
            Bases = default,
            IsAbstract = false,
            Comment = IdMap.None,
        };

    /// <summary>The access specifier with this name; public for any unknown text.</summary>
    public static AccessSpecifier AccessNamed(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("protected"u8) ? AccessSpecifier.Protected
        : name.SequenceEqual("private"u8) ? AccessSpecifier.Private
        : AccessSpecifier.Public;

    private static DeclarationKind KindOf(ElementKind element, bool isIncomplete) =>
        element switch
        {
            ElementKind.Namespace => DeclarationKind.Namespace,
            ElementKind.Class or ElementKind.Struct or ElementKind.Union => isIncomplete
                ? DeclarationKind.ClassDeclaration
                : DeclarationKind.Class,
            ElementKind.Enumeration => DeclarationKind.Enumeration,
            ElementKind.Typedef => DeclarationKind.Typedef,
            ElementKind.Field or ElementKind.Variable => DeclarationKind.Variable,
            ElementKind.Method => DeclarationKind.MemberFunction,
            ElementKind.OperatorMethod => DeclarationKind.MemberOperator,
            ElementKind.Converter => DeclarationKind.CastingOperator,
            ElementKind.Constructor => DeclarationKind.Constructor,
            ElementKind.Destructor => DeclarationKind.Destructor,
            ElementKind.Function => DeclarationKind.FreeFunction,
            _ => DeclarationKind.FreeOperator,
        };
}
