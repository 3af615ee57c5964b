using System.Text.Json;

namespace Wrapgen.Cli.Tests;

public sealed class InspectCommandTests(InspectCommandTests.Built built) : IClassFixture<InspectCommandTests.Built>
{
    /// <summary>One build for all tests: nothing here writes to it.</summary>
    public sealed class Built : IDisposable
    {
        public ShapesBuild Build { get; } = new ShapesBuild().RunModules();

        public void Dispose() => Build.Dispose();
    }

    [Theory]
    [InlineData("Image")]
    [InlineData("Image.shapesImage")]
    [InlineData("shapesImageF2")]
    [InlineData("shapes::Image<float,2>")]
    [InlineData("::shapes::Image< float, 2 > const &")]
    [InlineData("shapes::Image")]
    public void A_class_is_found_by_any_of_its_names(string query)
    {
        var lines = Inspect(query).Output.Split('\n');

        Assert.Equal("Image (template, New())", lines[0]);
        Assert.Contains("  bases: ImageBase", lines);
        Assert.Contains(
            lines,
            line =>
                line.Contains(
                    "shapesImageF2 = shapes::Image<float, 2>  [shapesImage, module ShapesImaging]  include/shapesImage.h(112)",
                    StringComparison.Ordinal
                )
        );
        Assert.Contains("  Image.shapesImage  [module ShapesImaging]", lines);
        Assert.Contains("    Allocate(initializePixels: bool = False) -> None", lines);
    }

    [Fact]
    public void The_type_that_was_asked_for_is_marked()
    {
        var marked = Inspect("shapes::Image<unsigned char, 2>")
            .Output.Split('\n')
            .Where(line => line.StartsWith("  * ", StringComparison.Ordinal));

        Assert.StartsWith("  * shapesImageUC2 = ", Assert.Single(marked), StringComparison.Ordinal);
    }

    [Fact]
    public void Derived_classes_are_listed()
    {
        using var json = JsonDocument.Parse(Inspect("ImageSource", "--json").Output);

        Assert.Equal(
            ["ImageToImageFilter", "ShapeToImageFilter"],
            json.RootElement.GetProperty("derived").EnumerateArray().Select(item => item.GetString())
        );
        Assert.Equal(
            "ShapesImaging",
            json.RootElement.GetProperty("modules").GetProperty("ImageSource.shapesImageSource").GetString()
        );
        Assert.True(
            json.RootElement.GetProperty("models")
                .GetProperty("ImageSource.shapesImageSource")
                .TryGetProperty("methods", out _)
        );
    }

    [Fact]
    public void An_unknown_name_is_told_with_the_nearest_one()
    {
        var result = Inspect("Imgae");

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(
            "wrapgen: error WG7202: Nothing here is called 'Imgae'. Did you mean 'Image'?",
            result.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_directory_without_indexes_is_said_to_be_the_wrong_one()
    {
        var result = CommandLine.Run("inspect", "Image", "--interface-dir", built.Build.Store);

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith($"{built.Build.Store}: error WG7201: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_CastXML_file_is_summarised()
    {
        var xml = built.Build.Xml("ShapesImaging", "shapesImage");
        var text = CommandLine.Run("inspect", "--xml", xml).Output.Split('\n');
        using var json = JsonDocument.Parse(CommandLine.Run("inspect", "--xml", xml, "--json").Output);

        Assert.StartsWith($"{xml}: ", text[0], StringComparison.Ordinal);
        Assert.Equal(new FileInfo(xml).Length, json.RootElement.GetProperty("bytes").GetInt64());
        Assert.Contains("    shapesImageF2 = shapes::Image<float, 2>", text);
        Assert.Equal(6, json.RootElement.GetProperty("typedefs").GetArrayLength());
        Assert.Equal(
            "shapes::ImageBase<2>",
            json.RootElement.GetProperty("classes")[0].GetProperty("name").GetString()
        );
        Assert.Equal(
            "::std::nullptr_t",
            Assert.Single(json.RootElement.GetProperty("unresolved").EnumerateArray()).GetProperty("name").GetString()
        );
    }

    [Fact]
    public void Neither_or_both_of_name_and_file_is_a_usage_error()
    {
        Assert.Equal(2, CommandLine.Run("inspect").ExitCode);
        Assert.Equal(2, CommandLine.Run("inspect", "Image", "--xml", "a.xml").ExitCode);
        Assert.Contains("Specify a source: ", CommandLine.Run("inspect", "Image").Error, StringComparison.Ordinal);
    }

    private ToolResult Inspect(string query, params string[] options) =>
        CommandLine.Run([
            "inspect",
            query,
            "--store",
            built.Build.Store,
            "-o",
            built.Build.Interfaces,
            "-l",
            built.Build.Library("ShapesImaging"),
            "--profile",
            ShapesBuild.Profile,
            .. options,
        ]);
}
