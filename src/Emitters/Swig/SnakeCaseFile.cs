using System.Text;

namespace Wrapgen.Emitters.Swig;

/// <summary>Writes the Python file that lists the functional interfaces of a module.</summary>
internal static class SnakeCaseFile
{
    public static ReadOnlyMemory<byte> Render(IReadOnlyCollection<string> functions)
    {
        var text = new StringBuilder("snake_case_functions = (");
        foreach (var name in functions)
            text.Append('\'').Append(name).Append("', ");
        return SwigText.Bytes(text.Append(")\n"));
    }
}
