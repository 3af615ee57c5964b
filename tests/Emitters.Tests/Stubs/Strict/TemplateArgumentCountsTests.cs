using Wrapgen.Emitters.Stubs.Strict;
using Wrapgen.Pipeline.Model;
using static Wrapgen.Emitters.Tests.Stubs.Strict.StrictClasses;

namespace Wrapgen.Emitters.Tests.Stubs.Strict;

public sealed class TemplateArgumentCountsTests : IDisposable
{
    private readonly TemporaryFolder _work = new();

    private readonly ClassRegistry _classes = Of(
        new StrictStubRules(),
        Reader("ReaderIF2") with
        {
            TemplateArguments =
            [
                new TemplateArgument("ns::Image<float, 2>", null),
                new TemplateArgument("ns::Traits", null),
            ],
        }
    );

    [Fact]
    public void The_configuration_says_how_many_arguments_Python_writes()
    {
        var file = _work.Write(
            "build/itk/Configuration/IOConfig.py",
            "templates = (  ('Reader', 'ns::Reader', 'ReaderIF2', True, 'ns::Image< float,2 >'),\n"
                + "  ('Reader', 'ns::Reader', 'ReaderIF2', True, 'ns::Image< float,2 >, ns::Traits'),\n  ('Base', 'ns::Base', 'nsBase', True),\n)\n"
        );
        Directory.CreateDirectory(_work["build/store"]);

        var files = TemplateArgumentCounts.FilesOf("Configuration", _work["stubs"], _work["build/store"]);
        var counts = TemplateArgumentCounts.Read(files);

        Assert.Equal([file], files);
        Assert.Equal([1, 2], counts.CountsOf(_classes.Find("ReaderIF2")!));
        Assert.Equal("ReaderIF2", counts.ClassOf("ns::Reader<ns::Image<float, 2>>"));
        Assert.Equal(["Reader"], counts.Names);
        Assert.Equal("nsBase", counts.PlainClasses["Base"]);
    }

    [Fact]
    public void Without_it_Python_writes_all() =>
        Assert.Equal([2], TemplateArgumentCounts.Read([]).CountsOf(_classes.Find("ReaderIF2")!));

    public void Dispose() => _work.Dispose();

    private static WrapperClass Reader(string name) => Class(name);
}
