using System.Text;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Swig;

/// <summary>Writes the <c>.idx</c> file of a submodule (docs/wrapping-rules.md, "Alias files").</summary>
internal static class AliasFile
{
    public static ReadOnlyMemory<byte> Render(SubmoduleModel submodule)
    {
        var text = new StringBuilder();
        foreach (var line in submodule.Aliases)
            text.Append('{')
                .Append(line.CppType)
                .Append("} {")
                .Append(line.SwigName)
                .Append("} {")
                .Append(submodule.Name)
                .Append("}\n");
        return SwigText.Bytes(text);
    }
}
