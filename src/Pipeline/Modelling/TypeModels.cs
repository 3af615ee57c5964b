using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Modelling;

/// <summary>
/// C++ types as structure, each built once for a document. Asks the alias table without marking aliases as used.
/// </summary>
internal sealed class TypeModels(AliasTable table, WrappingProfile profile, TypeFactTable facts)
{
    private static readonly TypeModel VoidType = new(TypeShape.Void, TypePassing.Value, "void");

    private readonly Dictionary<string, TypeModel> _ofCores = new(StringComparer.Ordinal);
    private readonly Dictionary<TypeModel, TypeModel> _known = [];

    /// <summary>The type of an argument or result.</summary>
    public TypeModel Of(TypeNode type)
    {
        var known = facts.Of(type);
        return known.Model ??= Shared(Make(type));
    }

    /// <summary>The wrapped class with this C++ name; null when it is not wrapped.</summary>
    public ClassReference? ClassOf(string cppType)
    {
        var name = table.Find(TypeText.Normalize(ScopedName.WithoutGlobalScope(cppType)));
        return name is null ? null : new ClassReference(name, table.DefinerOf(name) ?? "");
    }

    /// <summary>Makes equal models the same object, so that the store writes each of them once.</summary>
    private TypeModel Shared(TypeModel model) =>
        _known.TryGetValue(model, out var known) ? known : _known[model] = model;

    private TypeModel Make(TypeNode type)
    {
        var (node, levels) = Unwrap(type);
        if (levels.IsPythonObject)
            return new TypeModel(TypeShape.PythonObject, TypePassing.Value, "PyObject");
        var core = node.Declaration is { } declaration ? OfDeclaration(declaration) : OfOther(node);
        if (core.Shape == TypeShape.Void && levels is { Pointers: 0, IsReference: false })
            return VoidType;
        return core.Passing == TypePassing.SmartPointer
            ? (levels.Pointers > 0 ? core with { Passing = TypePassing.Indirect } : core)
            : core with
            {
                Passing = levels.Passing,
            };
    }

    private TypeModel OfDeclaration(Declaration declaration)
    {
        if (declaration.Kind == DeclarationKind.Enumeration)
            return OfEnumeration(declaration);
        return OfText(ScopedName.WithoutGlobalScope(declaration.QualifiedName));
    }

    private TypeModel OfEnumeration(Declaration enumeration)
    {
        var name = ScopedName.WithoutGlobalScope(enumeration.QualifiedName);
        if (ClassOf(name) is { } alias)
            return new TypeModel(TypeShape.Enumeration, TypePassing.Value, alias.SwigName, alias.Submodule);
        return
            enumeration.Scope is { Kind: DeclarationKind.Class } scope
            && enumeration.Name.Length > 0
            && ClassOf(scope.QualifiedName) is { } holder
            ? new TypeModel(
                TypeShape.Enumeration,
                TypePassing.Value,
                $"{holder.SwigName}.{enumeration.Name}",
                holder.Submodule
            )
            : new TypeModel(TypeShape.Unknown, TypePassing.Value, name);
    }

    private static TypeModel OfOther(TypeNode node) =>
        node.Kind == TypeKind.Fundamental
            ? new TypeModel(ShapeOf(node.FundamentalName!), TypePassing.Value, node.FundamentalName!)
            : new TypeModel(TypeShape.Unknown, TypePassing.Value, node.UnqualifiedText);

    /// <summary>A core type from its spelling, which is all that is known of a template argument.</summary>
    private TypeModel OfText(string text)
    {
        if (!_ofCores.TryGetValue(text, out var model))
            _ofCores[text] = model = MakeOfText(text);
        return model;
    }

    private TypeModel MakeOfText(string text)
    {
        if (SmartPointerTarget(text) is { } target)
            return ClassOf(target) is { } pointee
                ? new TypeModel(TypeShape.Class, TypePassing.SmartPointer, pointee.SwigName, pointee.Submodule)
                : new TypeModel(TypeShape.Unknown, TypePassing.SmartPointer, target);
        if (ClassOf(text) is { } found)
            return new TypeModel(TypeShape.Class, TypePassing.Value, found.SwigName, found.Submodule);
        if (
            text == "std::string"
            || text.StartsWith("std::basic_string<char,", StringComparison.Ordinal)
            || text == "std::basic_string<char>"
        )
            return new TypeModel(TypeShape.String, TypePassing.Value, "std::string");
        if (
            text.StartsWith("std::vector<", StringComparison.Ordinal)
            && TemplateText.Arguments(text) is { Count: > 0 } arguments
        )
            return new TypeModel(TypeShape.Vector, TypePassing.Value, text, "", OfArgument(arguments[0]));
        var shape = ShapeOf(text);
        return new TypeModel(shape, TypePassing.Value, text);
    }

    private TypeModel OfArgument(string text)
    {
        var (type, decorators) = TypeText.Peel(text);
        var core = OfText(type);
        return decorators.Contains('*', StringComparison.Ordinal) && core.Passing == TypePassing.Value
            ? Shared(
                core with
                {
                    Passing = decorators.Contains("const", StringComparison.Ordinal)
                        ? TypePassing.ConstPointer
                        : TypePassing.Pointer,
                }
            )
            : Shared(core);
    }

    private string? SmartPointerTarget(string text)
    {
        foreach (var start in profile.StrictStubs.SmartPointers)
            if (
                text.StartsWith(start, StringComparison.Ordinal)
                && TemplateText.Arguments(text) is { Count: > 0 } arguments
            )
                return arguments[0].StartsWith("const ", StringComparison.Ordinal)
                    ? arguments[0]["const ".Length..]
                    : TypeText.Peel(arguments[0]).Type;
        return null;
    }

    /// <summary>Follows typedefs, pointers, references and arrays down to the core type.</summary>
    private static (TypeNode Core, Levels Levels) Unwrap(TypeNode type)
    {
        var levels = new Levels();
        while (true)
        {
            if (type.Text == CppTypes.PythonObject)
                levels.IsPythonObject = true;
            type = CppTypes.Resolve(type);
            if (type.Text == CppTypes.PythonObject)
                levels.IsPythonObject = true;
            switch (type.Kind)
            {
                case TypeKind.Const:
                    levels.IsConst = true;
                    break;
                case TypeKind.Reference:
                    (levels.IsReference, levels.IsConst) = (true, false);
                    break;
                case TypeKind.Pointer or TypeKind.Array:
                    levels.Pointers++;
                    levels.IsConst = false;
                    break;
                case TypeKind.Volatile or TypeKind.Restrict:
                    break;
                default:
                    return (type, levels);
            }
            type = type.Base!;
        }
    }

    private static TypeShape ShapeOf(string name) =>
        TypeText.Normalize(name) switch
        {
            "void" => TypeShape.Void,
            "bool" => TypeShape.Boolean,
            "char" => TypeShape.Character,
            "float" or "double" or "long double" => TypeShape.FloatingPoint,
            "signed char"
            or "unsigned char"
            or "short"
            or "unsigned short"
            or "int"
            or "unsigned int"
            or "long"
            or "unsigned long"
            or "long long"
            or "unsigned long long"
            or "long unsigned long"
            or "signed short"
            or "signed int"
            or "signed long" => TypeShape.Integer,
            _ => TypeShape.Unknown,
        };

    /// <summary>The pointers, references and qualifiers around a core type.</summary>
    private record struct Levels
    {
        public int Pointers { get; set; }

        public bool IsReference { get; set; }

        public bool IsConst { get; set; }

        public bool IsPythonObject { get; set; }

        public readonly TypePassing Passing =>
            (Pointers, IsReference, IsConst) switch
            {
                (0, false, _) => TypePassing.Value,
                (0, true, true) => TypePassing.ConstReference,
                (0, true, false) => TypePassing.Reference,
                (1, false, true) => TypePassing.ConstPointer,
                (1, false, false) => TypePassing.Pointer,
                _ => TypePassing.Indirect,
            };
    }
}
