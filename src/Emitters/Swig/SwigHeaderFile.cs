using System.Text;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Swig;

/// <summary>Writes the C++ header for the code that SWIG generates.</summary>
internal static class SwigHeaderFile
{
    public static ReadOnlyMemory<byte> Render(SubmoduleModel submodule)
    {
        var before = Encoding.UTF8.GetBytes(
            $"#ifndef {submodule.Name}SwigInterface_h\n#define {submodule.Name}SwigInterface_h\n"
        );
        var after = new StringBuilder("\n");
        foreach (var used in submodule.UsedSubmodules)
            after.Append("#include \"").Append(used).Append("SwigInterface.h\"\n");
        after.Append("#endif\n");
        return (byte[])[.. before, .. submodule.HeaderTemplate.Span, .. SwigText.Bytes(after).Span];
    }
}
