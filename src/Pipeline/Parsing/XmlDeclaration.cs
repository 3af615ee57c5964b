namespace Wrapgen.Pipeline.Parsing;

/// <summary>The XML declaration, in the forms that need no decoding.</summary>
internal static class XmlDeclaration
{
    /// <summary>
    /// Number of bytes to skip before the root. 0 also for other forms of the declaration, which the scanner refuses.
    /// </summary>
    public static int LengthOf(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith("<?xml version=\"1.0\"?>"u8))
            return 21;
        return text.StartsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"u8) ? 38 : 0;
    }
}
