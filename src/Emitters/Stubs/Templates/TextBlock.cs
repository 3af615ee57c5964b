namespace Wrapgen.Emitters.Stubs.Templates;

/// <summary>
/// A piece of text in the memory of its writer, which a template prints without a copy. Valid until the next module is
/// written.
/// </summary>
internal sealed class TextBlock(ReadOnlyMemory<char> text)
{
    public ReadOnlySpan<char> Text => text.Span;

    /// <inheritdoc/>
    public override string ToString() => text.ToString();
}
