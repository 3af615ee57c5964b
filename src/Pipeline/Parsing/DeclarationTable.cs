namespace Wrapgen.Pipeline.Parsing;

/// <summary>
/// Declarations by element, in blocks that exist where one was asked for: those of a class stand side by side, and a module asks for a small
/// part of them.
/// </summary>
/// <param name="elements">Number of elements.</param>
internal sealed class DeclarationTable(int elements)
{
    private const int BlockBits = 6;
    private const int BlockSize = 1 << BlockBits;

    private readonly Declaration?[]?[] _blocks = new Declaration?[]?[(elements >> BlockBits) + 1];

    /// <summary>The declaration of an element; null when it has not been made.</summary>
    public Declaration? this[int element]
    {
        get => _blocks[element >> BlockBits]?[element & (BlockSize - 1)];
        set => (_blocks[element >> BlockBits] ??= new Declaration?[BlockSize])[element & (BlockSize - 1)] = value;
    }
}
