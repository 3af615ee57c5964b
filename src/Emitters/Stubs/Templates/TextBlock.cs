namespace Wrapgen.Emitters.Stubs.Templates;

/// <summary>A piece of text that lies in the memory of its writer: a template prints it without a copy. Good until the next module is written.</summary>
internal sealed class TextBlock(ReadOnlyMemory<char> text)
{
    public ReadOnlySpan<char> Text => text.Span;

    /// <inheritdoc/>
    public override string ToString() => text.ToString();
}
