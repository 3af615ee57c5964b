using Wrapgen.Batching.Running;

namespace Wrapgen.Batching.Tests.Running;

public sealed class IncludeStackTests
{
    private const string Printed = """
        In file included from /tmp/1/batch.cxx:5:
        In file included from /b/second.cxx:1:
        /src/broken.h:3:1: error: unknown type name 'nonsense'
        nonsense here;
        ^
        In file included from /tmp/1/batch.cxx:8:
        /b/third.cxx:7:12: warning: unused variable 'x: y' [-Wunused]
        2 errors generated.
        """;

    [Fact]
    public void The_lines_of_the_batch_name_units() =>
        Assert.Equal([1, 2], IncludeStack.Units(Printed, "/tmp/1/batch.cxx").Order());

    [Fact]
    public void The_other_files_are_those_that_the_message_is_about() =>
        Assert.Equal(
            ["/b/second.cxx", "/b/third.cxx", "/src/broken.h"],
            IncludeStack.Files(Printed, "/tmp/1/batch.cxx").Order(StringComparer.Ordinal)
        );

    [Fact]
    public void A_message_without_a_place_names_nothing() =>
        Assert.Empty(IncludeStack.Files("error: unknown argument: '-foo'\n", "/tmp/1/batch.cxx"));
}
