using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Modelling;

/// <summary>
/// The facts about the types of one document. Every argument of every method asks, so the table is an array over the
/// ordinals of the types and not a dictionary.
/// </summary>
internal sealed class TypeFactTable
{
    private TypeFacts?[] _facts = new TypeFacts?[256];

    /// <summary>
    /// The facts about a type. A type without an ordinal belongs to no document, and nothing is remembered about it.
    /// </summary>
    public TypeFacts Of(TypeNode type)
    {
        var ordinal = type.Ordinal;
        if (ordinal == TypeNode.NoOrdinal)
            return new TypeFacts();
        if (ordinal >= _facts.Length)
            Array.Resize(ref _facts, Math.Max(ordinal + 1, 2 * _facts.Length));
        return _facts[ordinal] ??= new TypeFacts();
    }
}
