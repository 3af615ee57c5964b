using System.Text.Json;

namespace Wrapgen.Cli.Tests.Commands;

public sealed class InspectCommandTests(InspectCommandTests.Built built) : IClassFixture<InspectCommandTests.Built>
{
    /// <summary>One build for all tests: nothing here writes to it.</summary>
    public sealed class Built : IDisposable
    {
        public ShapesBuild Build { get; } = new ShapesBuild().RunModules();

        public void Dispose() => Build.Dispose();
    }

    [Fact]
    public void A_class_is_found_by_any_of_its_names()
    {
        var expected = Inspect("Image");
        Assert.Equal(0, expected.ExitCode);
        Record("inspect-class", "Image");

        foreach (var name in new[] { "Image.shapesImage", "shapes::Image" })
            Assert.Equal(expected, Inspect(name));
    }

    /// <summary>The line of the type begins with a star.</summary>
    [Fact]
    public void The_type_that_was_asked_for_is_marked()
    {
        Record("inspect-type", "shapes::Image<unsigned char, 2>");

        var expected = Inspect("shapesImageF2");
        foreach (var name in new[] { "shapes::Image<float,2>", "::shapes::Image< float, 2 > const &" })
            Assert.Equal(expected, Inspect(name));
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
    public void An_unknown_name_is_told_with_the_nearest_one() => Record("inspect-unknown", "Imgae", exitCode: 1);

    [Fact]
    public void A_directory_without_indexes_is_said_to_be_the_wrong_one() =>
        Transcript("inspect-wrong-directory")
            .Run(1, "inspect", "Image", "--interface-dir", built.Build.Store)
            .IsRecorded();

    [Fact]
    public void A_CastXML_file_is_summarised()
    {
        var xml = built.Build.Xml("ShapesImaging", "shapesImage");
        Transcript("inspect-xml").Run(0, "inspect", "--xml", xml).IsRecorded();
        using var json = JsonDocument.Parse(CommandLine.Run("inspect", "--xml", xml, "--json").Output);

        Assert.Equal(new FileInfo(xml).Length, json.RootElement.GetProperty("bytes").GetInt64());
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

    private void Record(string name, string query, int exitCode = 0) =>
        Transcript(name).Run(exitCode, Arguments(query)).IsRecorded();

    private Transcript Transcript(string name) =>
        new Transcript(name).Hide(built.Build.Path, "<build>").Hide(Repository.Root, "<checkout>");

    private ToolResult Inspect(string query, params string[] options) =>
        CommandLine.Run([.. Arguments(query), .. options]);

    private string[] Arguments(string query) =>
        [
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
        ];
}
