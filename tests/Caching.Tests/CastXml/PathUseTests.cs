using System.Text;
using Wrapgen.Caching.CastXml;

namespace Wrapgen.Caching.Tests.CastXml;

public sealed class PathUseTests
{
    [Theory]
    [InlineData("char name[sizeof(__FILE__)];")]
    [InlineData("constexpr auto id = Hash(__FILE__);")]
    [InlineData("#define WHERE __FILE__\n")]
    [InlineData("#define WHERE (__FILE__)\n")]
    [InlineData("decltype(__FILE__) name;")]
    [InlineData("Hash(__FILE__, 3)")]
    [InlineData("__BASE_FILE__")]
    [InlineData("const char * file = __builtin_FILE()")]
    [InlineData("__builtin_source_location()")]
    [InlineData("sizeof(__PRETTY_FUNCTION__)")]
    [InlineData("return std::string_view{__PRETTY_FUNCTION__};")]
    public void What_can_compute_with_a_path_does(string text) =>
        Assert.True(PathUse.IsComputed(Encoding.UTF8.GetBytes(text)));

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
    [InlineData("MY__FILE__ __FILE__NAME __builtin_FILE_NAME()")]
    public void What_tells_where_something_happened_does_not(string text) =>
        Assert.False(PathUse.IsComputed(Encoding.UTF8.GetBytes(text)));
}
