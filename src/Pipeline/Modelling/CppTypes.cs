using System.Runtime.CompilerServices;
using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Modelling;

/// <summary>What a type resolves to, and the type strings that the alias table is asked with (spec 2, 3.2 and 3.3).</summary>
internal static class CppTypes
{
    private const int MaxSteps = 10_000;

    /// <summary>
    /// Typedefs and elaborations followed at the outermost level: a node that is no name, or the name of a class or enumeration.
    /// </summary>
    public static TypeNode Resolve(TypeNode type)
    {
        // A loop, not a recursion that the stack ends: a compiler may turn that into an endless loop for a typedef of itself.
        for (var steps = 0; steps < MaxSteps; steps++)
        {
            if (type.Kind == TypeKind.Elaborated)
                type = type.Base!;
            else if (type.Declaration is { Kind: DeclarationKind.Typedef or DeclarationKind.Variable } named)
                type = named.Type;
            else
                return type;
        }
        throw new InsufficientExecutionStackException("Typedefs refer to each other in a circle.");
    }

    /// <summary>Typedefs resolved at every level of pointers, const, references and arrays, which print from the inside out.</summary>
    public static string DeclarationString(TypeNode type)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
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
