namespace Wrapgen.Pipeline.Tests.Parsing;

/// <summary>Built-in types by name.</summary>
public class FundamentalTypeTests
{
    [Theory]
    [InlineData("void")]
    [InlineData("char")]
    [InlineData("signed char")]
    [InlineData("unsigned char")]
    [InlineData("wchar_t")]
    [InlineData("short int")]
    [InlineData("short unsigned int")]
    [InlineData("bool")]
    [InlineData("int")]
    [InlineData("unsigned int")]
    [InlineData("long int")]
    [InlineData("long unsigned int")]
    [InlineData("long long int")]
    [InlineData("long long unsigned int")]
    [InlineData("__int128_t")]
    [InlineData("__uint128_t")]
    [InlineData("float")]
    [InlineData("double")]
    [InlineData("long double")]
    [InlineData("complex double")]
    [InlineData("complex long double")]
    [InlineData("complex float")]
    [InlineData("jbyte")]
    [InlineData("jshort")]
    [InlineData("jint")]
    [InlineData("jlong")]
    [InlineData("jfloat")]
    [InlineData("jdouble")]
    [InlineData("jchar")]
    [InlineData("jboolean")]
    public void A_known_name_prints_unchanged(string name) => Assert.Equal(name, TextOf(name));

    [Theory]
    [InlineData("signed short int", "short int")]
    [InlineData("signed int", "int")]
    [InlineData("__java_byte", "jbyte")]
    [InlineData("__java_short", "jshort")]
    [InlineData("__java_int", "jint")]
    [InlineData("__java_long", "jlong")]
    [InlineData("__java_float", "jfloat")]
    [InlineData("__java_double", "jdouble")]
    [InlineData("__java_char", "jchar")]
    [InlineData("__java_boolean", "jboolean")]
    public void Some_names_are_spelled_differently(string name, string expected) =>
        Assert.Equal(expected, TextOf(name));

    [Theory]
    [InlineData("decltype(nullptr)")]
    [InlineData("char8_t")]
    [InlineData("char16_t")]
    [InlineData("char32_t")]
    [InlineData("__int128")]
    [InlineData("unsigned __int128")]
    [InlineData("__float80")]
    [InlineData("__float128")]
    [InlineData("_Float16")]
    [InlineData("_Float32")]
    [InlineData("_Float32x")]
    [InlineData("_Float64")]
    [InlineData("_Float64x")]
    [InlineData("_Float128")]
    [InlineData("unsigned long")]
    [InlineData("")]
    public void Any_other_name_is_unknown(string name) => Assert.Equal("?unknown?", TextOf(name));

    private static string TextOf(string name) =>
        Documents
            .TypeOf("_50", text => text.Add($"<FundamentalType id=\"_50\" name=\"{name}\" size=\"8\" align=\"8\"/>"))
            .Text;
}
