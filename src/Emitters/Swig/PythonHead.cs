using System.Text;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Swig;

/// <summary>Writes the start of each generated Python module.</summary>
internal static class PythonHead
{
    public static void Write(StringBuilder text, RuntimeNames runtime)
    {
        var version = runtime.MinimumPython.Replace(".", ", ", StringComparison.Ordinal);
        text.Line("import collections")
            .Line("from sys import version_info as _version_info")
            .Line($"if _version_info < ({version}):")
            .Line($"    raise RuntimeError(\"This package needs Python {runtime.MinimumPython} or newer.\")");
        // Imported first, because it holds the type table that all extensions share.
        if (runtime.BaseExtension.Length > 0)
            text.Line($"from . import {runtime.BaseExtension}");
    }
}
