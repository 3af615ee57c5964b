using System.Text;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Swig;

/// <summary>
/// Writes the Python override of the factory method, which makes an object and passes the arguments on to it
/// (docs/wrapping-rules.md, "New override").
/// </summary>
internal static class FactoryOverride
{
    public static void Write(StringBuilder text, string name, WrappingProfile profile)
    {
        var factory = profile.FactoryMethod;
        var runtime = profile.Runtime;
        var setsInputs = profile.FactorySetsInputs.Contains(name);
        var (module, call) = setsInputs ? (runtime.Package, "set_inputs") : (runtime.TemplateModule, "New");
        text.Line($"%rename(__{factory}_orig__) {name}::{factory};")
            .Line($"%extend {name} {{")
            .Line("%pythoncode %{")
            .Line($"    def {factory}(*args, **kargs):")
            .Line($"        \"\"\"Make a {name} and pass the arguments on to it.")
            .Line("")
            .Line(
                setsInputs
                    ? "        Positional and keyword arguments become its inputs."
                    : "        Positional arguments become inputs in order; each keyword argument calls the setter of that name."
            )
            .Line("        \"\"\"")
            .Line($"        import {module}")
            .Line($"        obj = {name}.__{factory}_orig__()")
            .Line($"        {module}.{call}(obj, *args, **kargs)")
            .Line("        return obj")
            .Line($"    {factory} = staticmethod({factory})")
            .Line("%}")
            .Line("}")
            .Line("%pythoncode %{")
            .Line($"def {name}_{factory}():")
            .Line($"    \"\"\"Make a {name} without arguments.\"\"\"")
            .Line($"    return {name}.{factory}()")
            .Line("%}");
    }
}
