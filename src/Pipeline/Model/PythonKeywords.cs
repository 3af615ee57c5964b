using System.Collections.Frozen;

namespace Wrapgen.Pipeline.Model;

/// <summary>The keywords of Python 3, without the soft ones, which are valid names.</summary>
internal static class PythonKeywords
{
    private static readonly FrozenSet<string> All = (
        "False None True and as assert async await break class continue def del elif else except finally for from global if "
        + "import in is lambda nonlocal not or pass raise return try while with yield"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for a keyword.</summary>
    public static bool Contains(string name) => All.Contains(name);
}
