using System.Text.RegularExpressions;
using CsCheck;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Tests.Modelling;

/// <summary>C++ names in Python's function style.</summary>
public partial class SnakeCaseTests
{
    [Theory]
    [InlineData("MedianImageFilter", "median_image_filter")]
    [InlineData("BSplineDecompositionImageFilter", "b_spline_decomposition_image_filter")]
    [InlineData("FFTShiftImageFilter", "fft_shift_image_filter")]
    [InlineData("JPEG2000ImageIO", "jpeg2000_image_io")]
    [InlineData("Median3DFilter", "median3_d_filter")]
    [InlineData("VTKPolyDataReader", "vtk_poly_data_reader")]
    [InlineData("TransformToDisplacementFieldFilter", "transform_to_displacement_field_filter")]
    [InlineData("NumberOfWorkUnits", "number_of_work_units")]
    [InlineData("m_Value", "m_value")]
    [InlineData("aB", "a_b")]
    [InlineData("X", "x")]
    [InlineData("Io", "io")]
    [InlineData("", "")]
    public void A_name_is_put_into_words(string name, string expected) => Assert.Equal(expected, SnakeCase.Of(name));

    /// <summary>
    /// The code uses no regular expressions; the test compares it with those in which the rule is usually stated.
    /// </summary>
    [Fact]
    public void The_words_are_those_of_the_rule() =>
        Gen.OneOf("A", "B", "a", "b", "1", "_", "Ab", "I")
            .Array[0, 9]
            .Sample(
                parts =>
                {
                    var name = string.Concat(parts);
                    var words = Acronym()
                        .Replace(Word().Replace(name, "$1_$2"), "$1_$2")
                        .ToLowerInvariant()
                        .Replace("__", "_", StringComparison.Ordinal);
                    Assert.Equal(words, SnakeCase.Of(name));
                },
                iter: 2000
            );

    [GeneratedRegex("(.)([A-Z][a-z]+)")]
    private static partial Regex Word();

    [GeneratedRegex("([a-z0-9])([A-Z])")]
    private static partial Regex Acronym();
}
