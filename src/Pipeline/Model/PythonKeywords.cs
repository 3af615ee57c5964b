using System.Collections.Frozen;

namespace Wrapgen.Pipeline.Model;

/// <summary>The keywords of Python 3, without the soft ones, which are valid names.</summary>
internal static class PythonKeywords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> All = (
        "False None True and as assert async await break class continue def del elif else except finally for from "
        + "global if import in is lambda nonlocal not or pass raise return try while with yield"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for a keyword.</summary>
    public static bool Contains(ReadOnlySpan<char> name) => All.Contains(name);

    /// <summary>True for a keyword that is a value, and thus an expression.</summary>
    public static bool IsValue(ReadOnlySpan<char> name) => name is "False" or "None" or "True";
}
