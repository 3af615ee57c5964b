using System.Collections.Frozen;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>
/// Python names of C++ operators, as SWIG maps them for Python; operators that it leaves out are absent.
/// </summary>
internal static class OperatorNames
{
    private static readonly FrozenDictionary<string, string> Binary = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["operator+"] = "__add__",
        ["operator-"] = "__sub__",
        ["operator*"] = "__mul__",
        ["operator/"] = "__truediv__",
        ["operator%"] = "__mod__",
        ["operator<<"] = "__lshift__",
        ["operator>>"] = "__rshift__",
        ["operator&"] = "__and__",
        ["operator|"] = "__or__",
        ["operator^"] = "__xor__",
        ["operator<"] = "__lt__",
        ["operator<="] = "__le__",
        ["operator>"] = "__gt__",
        ["operator>="] = "__ge__",
        ["operator=="] = "__eq__",
        ["operator!="] = "__ne__",
        ["operator+="] = "__iadd__",
        ["operator-="] = "__isub__",
        ["operator*="] = "__imul__",
        ["operator/="] = "__itruediv__",
        ["operator%="] = "__imod__",
        ["operator<<="] = "__ilshift__",
        ["operator>>="] = "__irshift__",
        ["operator&="] = "__iand__",
        ["operator|="] = "__ior__",
        ["operator^="] = "__ixor__",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Unary = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["operator+"] = "__pos__",
        ["operator-"] = "__neg__",
        ["operator~"] = "__invert__",
        ["operator->"] = "__deref__",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The Python name; null when Python does not get the operator.</summary>
    public static string? Find(string name, int parameters) =>
        name == "operator()" ? "__call__"
        : parameters == 0 ? Unary.GetValueOrDefault(name)
        : parameters == 1 ? Binary.GetValueOrDefault(name)
        : null;

    /// <summary>The name of Python 2 that SWIG adds to a division; null for other operators.</summary>
    public static string? AliasOf(string pythonName) =>
        pythonName switch
        {
            "__truediv__" => "__div__",
            "__itruediv__" => "__idiv__",
            _ => null,
        };

    /// <summary>True for the Python name of an operator.</summary>
    public static bool IsOperator(string pythonName) =>
        pythonName.StartsWith("__", StringComparison.Ordinal)
        && char.IsAsciiLetterLower(pythonName[2])
        && pythonName != "__init__";

    /// <summary>True for comparisons that accept any object.</summary>
    public static bool TakesAnyObject(string pythonName) => pythonName is "__eq__" or "__ne__";
}
