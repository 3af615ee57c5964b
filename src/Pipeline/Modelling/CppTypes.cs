using System.Runtime.CompilerServices;
using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Modelling;

/// <summary>What a type resolves to, and the type strings that the alias table is asked with (spec 2, 3.2 and 3.3).</summary>
internal static class CppTypes
{
    /// <summary>
    /// Typedefs and elaborations followed at the outermost level: a node that is no name, or the name of a class or enumeration.
    /// </summary>
    public static TypeNode Resolve(TypeNode type)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (type.Kind == TypeKind.Elaborated) return Resolve(type.Base!);
        return type.Declaration is { Kind: DeclarationKind.Typedef or DeclarationKind.Variable } named ? Resolve(named.Type) : type;
    }

    /// <summary>Typedefs resolved at every level of pointers, const, references and arrays, which print from the inside out.</summary>
    public static string DeclarationString(TypeNode type)
    {
        var resolved = Resolve(type);
        return resolved.Kind switch
        {
            TypeKind.Pointer when resolved.Text == "::PyObject *" => resolved.Text,
            TypeKind.Array or TypeKind.Pointer => DeclarationString(resolved.Base!) + " *",
            TypeKind.Const => DeclarationString(resolved.Base!) + " const",
            TypeKind.Reference => DeclarationString(resolved.Base!) + " &",
            _ => resolved.Text,
        };
    }
}
