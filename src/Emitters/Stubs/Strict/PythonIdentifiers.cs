using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>The names that SWIG gives C++ names in Python.</summary>
internal static class PythonIdentifiers
{
    /// <summary>
    /// The name of a member. SWIG puts an underscore before keywords, including the two that only Python 2 has.
    /// </summary>
    public static string Of(string name) => IsKeyword(name) ? "_" + name : name;

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
        IsKeyword(name) || name is "name" or "value" or "mro" ? name + "_" : name;

    private static bool IsKeyword(string name) => PythonKeywords.Contains(name) || name is "exec" or "print";
}
