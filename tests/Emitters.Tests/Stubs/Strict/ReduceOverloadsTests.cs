using Wrapgen.Emitters.Stubs.Strict;

namespace Wrapgen.Emitters.Tests.Stubs.Strict;

public class ReduceOverloadsTests
{
    [Fact]
    public void Narrow_ones_come_before_wide_ones() =>
        Assert.Equal(
            "(int) -> str; (float) -> float | str",
            Reduced(Of(PythonType.Float, PythonType.Float), Of(PythonType.Str, PythonType.Int))
        );

    [Fact]
    public void The_same_parameters_count_once_and_the_first_result_counts() =>
        Assert.Equal("(int) -> int", Reduced(Of(PythonType.Int, PythonType.Int), Of(PythonType.Str, PythonType.Int)));

    [Fact]
    public void What_a_wider_one_with_the_same_result_covers_is_dropped() =>
        Assert.Equal(
            "(float) -> None",
            Reduced(Of(PythonType.None, PythonType.Int), Of(PythonType.None, PythonType.Float))
        );

    [Fact]
    public void Other_numbers_of_parameters_are_other_overloads() =>
        Assert.Equal("() -> int; (int) -> str", Reduced(Of(PythonType.Int), Of(PythonType.Str, PythonType.Int)));

    [Fact]
    public void More_than_64_are_merged()
    {
        var many = Enumerable
            .Range(0, 100)
            .Select(index => Of(PythonType.Int, PythonType.Of(UnionMemberKind.Named, $"T{index}")))
            .ToArray();

        var reduced = ReduceOverloads.Apply(many);

        Assert.InRange(reduced.Length, 1, 64);
        Assert.All(many, signature => Assert.Contains(reduced, one => signature.IsWithin(one)));
    }

    private static Signature Of(PythonType result, params PythonType[] parameters) =>
        new([.. parameters.Select((type, index) => new StubParameter($"p{index}", type, null))], result, null);

    private static string Reduced(params Signature[] signatures) =>
        string.Join(
            "; ",
            ReduceOverloads
                .Apply(signatures)
                .Select(signature =>
                    $"({string.Join(", ", signature.Parameters.Select(parameter => parameter.Type))}) -> {signature.Result}"
                )
        );
}
