using System.Text;

namespace Wrapgen.Emitters.Swig;

/// <summary>Generated text: UTF-8 without a byte order mark, lines that end with <c>\n</c>.</summary>
internal static class SwigText
{
    public static ReadOnlyMemory<byte> Bytes(StringBuilder text)
    {
        var length = 0;
        foreach (var chunk in text.GetChunks())
            length += Encoding.UTF8.GetByteCount(chunk.Span);
        var bytes = new byte[length];
        var position = 0;
        foreach (var chunk in text.GetChunks())
            position += Encoding.UTF8.GetBytes(chunk.Span, bytes.AsSpan(position));
        return bytes;
    }

    /// <summary>
    /// The file that the interface file of a submodule always includes. The library writes it by hand, or its build
    /// system does.
    /// </summary>
    public static string ExtensionFileOf(string submodule) => submodule + "_ext.i";

    /// <summary>Appends a line.</summary>
    public static StringBuilder Line(this StringBuilder text, string line) => text.Append(line).Append('\n');
}
