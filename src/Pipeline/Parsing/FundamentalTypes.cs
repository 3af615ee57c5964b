using System.Collections.Frozen;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>The built-in types that have a spelling; any other name is an unknown type.</summary>
internal static class FundamentalTypes
{
    private static readonly FrozenDictionary<string, string> ByName = Names()
        .ToFrozenDictionary(pair => pair.Xml, pair => pair.Name, StringComparer.Ordinal);

    public static TypeNode Find(string name, int ordinal = TypeNode.NoOrdinal) =>
        ByName.TryGetValue(name, out var known) ? TypeNode.Fundamental(known, ordinal) : TypeNode.Unknown;

    private static IEnumerable<(string Xml, string Name)> Names()
    {
        string[] unchanged =
        [
            "void",
            "char",
            "signed char",
            "unsigned char",
            "wchar_t",
            "short int",
            "short unsigned int",
            "bool",
            "int",
            "unsigned int",
            "long int",
            "long unsigned int",
            "long long int",
            "long long unsigned int",
            "__int128_t",
            "__uint128_t",
            "float",
            "double",
            "long double",
            "complex double",
            "complex long double",
            "complex float",
            "jbyte",
            "jshort",
            "jint",
            "jlong",
            "jfloat",
            "jdouble",
            "jchar",
            "jboolean",
        ];
        string[] java = ["byte", "short", "int", "long", "float", "double", "char", "boolean"];
        return unchanged
            .Select(name => (name, name))
            .Concat([("signed short int", "short int"), ("signed int", "int")])
            .Concat(java.Select(name => ("__java_" + name, "j" + name)));
    }
}
