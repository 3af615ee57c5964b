using System.Collections.Frozen;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>Types in hand-written interface files, which name wrapped classes by their SWIG names.</summary>
/// <param name="submoduleOf">The submodule of a wrapped class; null for other names.</param>
/// <param name="smartPointers">Starts of smart pointers, as in the profile.</param>
internal sealed class HandWrittenTypes(Func<string, string?> submoduleOf, EquatableArray<string> smartPointers)
{
    private static readonly FrozenDictionary<string, TypeShape> BuiltIn = new Dictionary<string, TypeShape>(
        StringComparer.Ordinal
    )
    {
        ["void"] = TypeShape.Void,
        ["bool"] = TypeShape.Boolean,
        ["char"] = TypeShape.Character,
        ["float"] = TypeShape.FloatingPoint,
        ["double"] = TypeShape.FloatingPoint,
        ["long double"] = TypeShape.FloatingPoint,
        ["size_t"] = TypeShape.Integer,
        ["std::size_t"] = TypeShape.Integer,
        ["ptrdiff_t"] = TypeShape.Integer,
        ["std::string"] = TypeShape.String,
        ["PyObject"] = TypeShape.PythonObject,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> IntegerWords = FrozenSet.Create(
        StringComparer.Ordinal,
        "signed",
        "unsigned",
        "char",
        "short",
        "int",
        "long"
    );

    /// <summary>Reads a type as it is written.</summary>
    public TypeModel Of(string text)
    {
        var core = text.Trim();
        var (pointers, isReference) = (0, false);
        for (; core.Length > 0 && core[^1] is '*' or '&'; core = core[..^1].TrimEnd())
        {
            if (core[^1] == '&')
                isReference = true;
            else
                pointers++;
        }
        var name = string.Join(
            ' ',
            core.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(word => word is not ("const" or "struct" or "class"))
        );
        // What is added by hand takes references only to read, like a value.
        var passing =
            pointers == 0 ? (isReference ? TypePassing.ConstReference : TypePassing.Value)
            : pointers == 1 && !isReference ? TypePassing.Pointer
            : TypePassing.Indirect;
        return Named(name, passing);
    }

    private TypeModel Named(string name, TypePassing passing)
    {
        const string Pointer = "_Pointer",
            Vector = "std::vector<";
        if (BuiltIn.TryGetValue(name, out var shape))
            return new TypeModel(shape, passing, name);
        if (name.Split(' ').All(IntegerWords.Contains))
            return new TypeModel(TypeShape.Integer, passing, name);
        if (submoduleOf(name) is { } submodule)
            return new TypeModel(TypeShape.Class, passing, name, submodule);
        if (name.EndsWith(Pointer, StringComparison.Ordinal) && submoduleOf(name[..^Pointer.Length]) is { } holder)
            return new TypeModel(TypeShape.Class, TypePassing.SmartPointer, name[..^Pointer.Length], holder);
        foreach (var start in smartPointers)
            if (
                name.StartsWith(start, StringComparison.Ordinal)
                && name.EndsWith('>')
                && name[start.Length..^1].Trim() is var pointee
                && submoduleOf(pointee) is { } home
            )
                return new TypeModel(TypeShape.Class, TypePassing.SmartPointer, pointee, home);
        if (name.StartsWith(Vector, StringComparison.Ordinal) && name.EndsWith('>'))
            return new TypeModel(TypeShape.Vector, passing, name, Item: Of(name[Vector.Length..^1]));
        return new TypeModel(TypeShape.Unknown, passing, name);
    }
}
