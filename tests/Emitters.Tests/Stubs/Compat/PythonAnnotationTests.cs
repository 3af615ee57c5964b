using Wrapgen.Emitters.Stubs.Compat;

namespace Wrapgen.Emitters.Tests.Stubs.Compat;

public class PythonAnnotationTests
{
    public static readonly TheoryData<string> Valid =
    [
        "int",
        "None",
        "True",
        "Literal[False]",
        "_ImageProxy",
        "itkt.ImageLike",
        "a.b.c",
        "Sequence[float]",
        "Sequence[Sequence[int]]",
        "tuple[int, ...]",
        "tuple[()]",
        "tuple[int, int,]",
        "Callable[[int, str], None]",
        "Callable[[], None]",
        "Literal[1, 'two', \"three\"]",
        "int | None",
        "itkt.Image | Sequence[int]|float",
        "\"Forward\"",
        "a1[b_2]",
    ];

    public static readonly TheoryData<string> Invalid =
    [
        "",
        " ",
        "vnl_nonlinear_minimizer::ReturnCodes",
        "std::vector<int>",
        "unsigned int",
        "int *",
        "int&",
        "class",
        "a.class",
        "a.None",
        "a.",
        ".a",
        "a..b",
        "a[",
        "a[]",
        "a]",
        "a[b",
        "a[b)",
        "a[b c]",
        "a[,]",
        "a[b,,c]",
        "|a",
        "a|",
        "a||b",
        "1a",
        "01",
        "'text",
        "'a\\",
        "(a",
        "a)",
        "a, b",
        "lambda",
        "operator()",
    ];

    [Theory]
    [MemberData(nameof(Valid))]
    public void An_expression_of_types_is_valid(string text) => Assert.True(PythonAnnotation.IsValid(text));

    [Theory]
    [MemberData(nameof(Invalid))]
    public void Anything_else_is_not(string text) => Assert.False(PythonAnnotation.IsValid(text));

    [Fact]
    public void Nesting_that_no_type_has_is_refused()
    {
        static string Nested(int depth) => new string('[', depth).Replace("[", "a[") + "b" + new string(']', depth);

        Assert.True(PythonAnnotation.IsValid(Nested(32)));
        Assert.False(PythonAnnotation.IsValid(Nested(33)));
        Assert.False(PythonAnnotation.IsValid(Nested(100_000)));
    }

    /// <summary>Whatever the check accepts, Python's own parser accepts.</summary>
    [Fact]
    public void Python_agrees_on_every_expression_that_is_valid()
    {
        Assert.SkipUnless(Tool.Find("python3") is not null, "needs python3");
        using var work = new TemporaryFolder();
        work.Write("stub.pyi", string.Concat(Valid.Select(row => $"def f(a: {row.Data}) -> {row.Data}: ...\n")));

        PythonSyntax.AssertValid(work.Path, "stub.pyi");
    }
}
