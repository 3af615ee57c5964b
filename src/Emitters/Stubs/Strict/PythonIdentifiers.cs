using System.Collections.Frozen;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>C++ names as SWIG calls them in Python.</summary>
internal static class PythonIdentifiers
{
    private static readonly FrozenSet<string> Keywords = FrozenSet.ToFrozenSet(
        [
            "False",
            "None",
            "True",
            "and",
            "as",
            "assert",
            "async",
            "await",
            "break",
            "class",
            "continue",
            "def",
            "del",
            "elif",
            "else",
            "except",
            "exec",
            "finally",
            "for",
            "from",
            "global",
            "if",
            "import",
            "in",
            "is",
            "lambda",
            "nonlocal",
            "not",
            "or",
            "pass",
            "print",
            "raise",
            "return",
            "try",
            "while",
            "with",
            "yield",
        ],
        StringComparer.Ordinal
    );

    /// <summary>A member's name; SWIG puts an underscore before words that mean something to Python 2 or 3.</summary>
    public static string Of(string name) => Keywords.Contains(name) ? "_" + name : name;

    /// <summary>A parameter's name: two leading underscores would mean "by position only" to type checkers.</summary>
    public static string Parameter(string name, int index)
    {
        var plain = name.StartsWith("__", StringComparison.Ordinal) ? "_" + name.TrimStart('_') : name;
        if (plain is "" or "_")
            return "arg" + index.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return plain == "self" ? "_self" : Of(plain);
    }

    /// <summary>An enumerator's name within its enumeration.</summary>
    public static string Enumerator(string name) =>
        Keywords.Contains(name) || name is "name" or "value" or "mro" ? name + "_" : name;
}
