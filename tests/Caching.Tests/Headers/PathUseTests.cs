using System.Text;
using Wrapgen.Caching.Headers;

namespace Wrapgen.Caching.Tests.Headers;

public sealed class PathUseTests
{
    [Theory]
    [InlineData("char name[sizeof(__FILE__)];")]
    [InlineData("constexpr auto id = Hash(__FILE__);")]
    [InlineData("#define WHERE (__FILE__)\n")]
    [InlineData("#define WHERE(x) __FILE__\n")]
    [InlineData("#define WHERE \\\n  f(__FILE__)\n")]
    [InlineData("  if (__FILE__[3]) // __LINE__")]
    [InlineData("char a[] = \"//\", name[sizeof(__FILE__)];")]
    [InlineData("Hash(__builtin_FILE(), line)")]
    [InlineData("; constexpr auto id = hash.Of(__FILE__);")]
    [InlineData("{ return hash.Of(__FILE__); }")]
    [InlineData("static_assert(hash.Of(__FILE__));")]
    [InlineData("{ Hash(__FILE__); }")]
    [InlineData("; Name name(__FILE__);")]
    [InlineData("open(__FILE__, __func__, id)")]
    [InlineData("/* */ char name[sizeof(__FILE__)];")]
    [InlineData("open(__FILE__, a, b, __LINE__)")]
    [InlineData("decltype(__FILE__) name;")]
    [InlineData("Hash(__FILE__, 3)")]
    [InlineData("__BASE_FILE__")]
    [InlineData("const char * file = __builtin_FILE()")]
    [InlineData("__builtin_source_location()")]
    [InlineData("sizeof(__PRETTY_FUNCTION__)")]
    [InlineData("return std::string_view{__PRETTY_FUNCTION__};")]
    public void What_can_compute_with_a_path_does(string text) =>
        Assert.True(PathUse.IsComputed(Encoding.UTF8.GetBytes(text), out _));

    [Theory]
    [InlineData("int file;")]
    [InlineData("throw Exception(__FILE__, __LINE__, message);")]
    [InlineData("throw Exception(__FILE__  ,\\\n  __LINE__);")]
    [InlineData("message << \"In \" __FILE__ \", line \" << __LINE__")]
    [InlineData("std::cerr << __FILE__ << '\\n'")]
    [InlineData("std::string{ __FILE__ }, __LINE__")]
    [InlineData("# define ITK_LOCATION __PRETTY_FUNCTION__\n")]
    [InlineData("#  define __ASSERT_FUNCTION\t__extension__ __PRETTY_FUNCTION__\r\n")]
    [InlineData("__glibcxx_assert_fail(__FILE__, __LINE__, __PRETTY_FUNCTION__, #condition)")]
    [InlineData("a magical variable `__PRETTY_FUNCTION__'")]
    [InlineData("#define WHERE __FILE__\n")]
    [InlineData("#define WHERE __builtin_FILE()\n")]
    [InlineData("#define WHERE \\\r\n  __FILE__\r\n")]
    [InlineData("fail(#condition, __builtin_FILE(), MY_BUILTIN_LINE, __PRETTY_FUNCTION__)")]
    [InlineData("{ Exception error;\n  error.SetLocation(__FILE__);\n}")]
    [InlineData("{ error->SetLocation( __FILE__ ) ; }")]
    [InlineData(
        "explicit Exception(char const * file = __FILE__,\n  unsigned int line = __LINE__, char const * f = \"\")"
    )]
    [InlineData("#define open(...) open_async(__FILE__, __func__, __LINE__, __VA_ARGS__)")]
    [InlineData("#if __has_builtin(__builtin_source_location)")]
    [InlineData("#if (HAS(__builtin_FILE) && A) || \\\n (B >= 1)")]
    [InlineData("#if B || \\\n HAS(__builtin_FILE)")]
    [InlineData("#undef __FILE__\n#ifndef __FILE__\n")]
    [InlineData("  // sizeof(__FILE__) would differ")]
    [InlineData("/* sizeof(__FILE__) would differ */")]
    [InlineData("MY__FILE__ __FILE__NAME __builtin_FILE_NAME()")]
    public void What_tells_where_something_happened_does_not(string text) =>
        Assert.False(PathUse.IsComputed(Encoding.UTF8.GetBytes(text), out _));

    [Theory]
    [InlineData("#define WHERE __FILE__\n#  define PLACE __builtin_FILE()\n", "PLACE WHERE")]
    [InlineData("#define WHERE __FILE__ \":\"\n#define F(x) __FILE__\n#define __FILE__ 3\n", "")]
    [InlineData("#define FUNCTION __PRETTY_FUNCTION__\n", "")]
    public void A_macro_that_is_a_path_is_found(string text, string macros)
    {
        PathUse.IsComputed(Encoding.UTF8.GetBytes(text), out var found);
        Assert.Equal(macros, string.Join(' ', found));
    }

    [Theory]
    [InlineData("#define WHERE __FILE__\nfail(WHERE, __LINE__)", false)]
    [InlineData("#ifdef WHERE\n#undef WHERE\n#endif\nint NOWHERE, WHERE2;", false)]
    [InlineData("char name[sizeof(WHERE)];", true)]
    [InlineData("#define PLACE WHERE\n", true)]
    public void A_macro_that_is_a_path_can_be_computed_with(string text, bool isComputed) =>
        Assert.Equal(isComputed, PathUse.IsComputed(Encoding.UTF8.GetBytes(text), "WHERE"));
}
