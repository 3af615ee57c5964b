namespace Wrapgen.Pipeline.Parsing;

/// <summary>
/// Declarations by element, in blocks that are allocated on first use. A module reads a small part of a document, and
/// the members of a class stand side by side.
/// </summary>
/// <param name="elements">Number of elements.</param>
internal sealed class DeclarationTable(int elements)
{
    private const int BlockBits = 6;
    private const int BlockSize = 1 << BlockBits;

    private readonly Declaration?[]?[] _blocks = new Declaration?[]?[(elements >> BlockBits) + 1];

    /// <summary>The declaration of an element; null before it is made.</summary>
    public Declaration? this[int element]
    {
        get => _blocks[element >> BlockBits]?[element & (BlockSize - 1)];
        set => (_blocks[element >> BlockBits] ??= new Declaration?[BlockSize])[element & (BlockSize - 1)] = value;
    }
}
