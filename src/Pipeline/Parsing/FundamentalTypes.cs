using System.Collections.Frozen;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>The built-in types that have a spelling; any other name is an unknown type.</summary>
internal static class FundamentalTypes
{
    private static readonly FrozenSet<string> Integral = Set(
        "char|unsigned char|signed char|wchar_t|bool|short int|short unsigned int|int|unsigned int|long int|long unsigned int"
            + "|long long int|long long unsigned int|__int128_t|__uint128_t"
    );

    private static readonly FrozenSet<string> FloatingPoint = Set("float|double|long double");

    private static readonly FrozenSet<string> Others = Set(
        "void|complex double|complex long double|complex float|jbyte|jshort|jint|jlong|jfloat|jdouble|jchar|jboolean"
    );

    private static readonly FrozenDictionary<string, string> ByName = Names()
        .ToFrozenDictionary(pair => pair.Xml, pair => pair.Name, StringComparer.Ordinal);

    public static TypeNode Find(string name, int ordinal = TypeNode.NoOrdinal) =>
        ByName.TryGetValue(name, out var known) ? TypeNode.Fundamental(known, ordinal) : TypeNode.Unknown;

    /// <summary>True for the name of an integer type; characters and bool count.</summary>
    public static bool IsIntegral(string name) => Integral.Contains(name);

    /// <summary>True for the name of a floating-point type.</summary>
    public static bool IsFloatingPoint(string name) => FloatingPoint.Contains(name);

    private static IEnumerable<(string Xml, string Name)> Names()
    {
        string[] java = ["byte", "short", "int", "long", "float", "double", "char", "boolean"];
        return Integral
            .Concat(FloatingPoint)
            .Concat(Others)
            .Select(name => (name, name))
            .Concat([("signed short int", "short int"), ("signed int", "int")])
            .Concat(java.Select(name => ("__java_" + name, "j" + name)));
    }

    private static FrozenSet<string> Set(string names) => names.Split('|').ToFrozenSet(StringComparer.Ordinal);
}
