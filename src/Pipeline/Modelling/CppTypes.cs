using System.Runtime.CompilerServices;
using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Modelling;

/// <summary>
/// Resolved types, and the type strings that the alias table is asked with (docs/type-strings.md, "Resolved types").
/// </summary>
internal static class CppTypes
{
    /// <summary>Text of the type of any Python object.</summary>
    public const string PythonObject = "::PyObject *";

    private const int MaxSteps = 10_000;

    /// <summary>
    /// Follows typedefs and elaborations at the outermost level only. The result is the name of a class or enumeration,
    /// or no name at all.
    /// </summary>
    public static TypeNode Resolve(TypeNode type)
    {
        // A counted loop, because the compiler may turn a tail recursion into a loop that a typedef of itself never
        // leaves.
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

    /// <summary>
    /// The type with typedefs resolved at every level of pointers, const, references and arrays, printed from the
    /// inside out.
    /// </summary>
    public static string DeclarationString(TypeNode type)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var resolved = Resolve(type);
        return resolved.Kind switch
        {
            TypeKind.Pointer when resolved.Text == PythonObject => resolved.Text,
            TypeKind.Array or TypeKind.Pointer => DeclarationString(resolved.Base!) + " *",
            TypeKind.Const => DeclarationString(resolved.Base!) + " const",
            TypeKind.Reference => DeclarationString(resolved.Base!) + " &",
            _ => resolved.Text,
        };
    }
}
