using Wrapgen.Emitters.Stubs.Session;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Profiles;
using Wrapgen.Platform.Outputs;
using static Wrapgen.Emitters.Tests.Stubs.StubFixture;

namespace Wrapgen.Emitters.Tests.Stubs;

/// <summary>
/// What is repeated after a change since the last stub run, and what is not (ITK 6486, conda-forge 8035).
/// </summary>
public class StubRebuildTests
{
    private static readonly MethodModel Method = Method("f", Overload(null));

    [Fact]
    public void An_unchanged_run_renders_nothing()
    {
        using var fixture = Filled();
        fixture.Run();

        for (var run = 0; run < 3; run++)
            Assert.Equal(new StubResult(Units: 3, Written: 0, Unchanged: 8, Removed: 0, PrunedRows: 0), fixture.Run());
    }

    [Fact]
    public void Force_renders_everything_and_rewrites_nothing()
    {
        using var fixture = Filled();
        fixture.Run();

        var result = fixture.Run(with: options => options with { Force = true });

        Assert.Equal((3, 0), (result.Rendered, result.Written));
    }

    [Fact]
    public void A_changed_model_renders_its_class()
    {
        using var fixture = Filled();
        fixture.Run();
        fixture.Add("s", Class("A", "s"), Class("B", "s", Method));

        var result = fixture.Run();

        Assert.Equal((1, 1), (result.Rendered, result.Written));
        Assert.Contains("def f", fixture["BProxy.pyi"], StringComparison.Ordinal);
        AssertSameAsClean(fixture);
    }

    [Fact]
    public void A_model_from_another_submodule_renders_its_class()
    {
        using var fixture = Filled();
        fixture.Run();
        fixture.Add("u", Class("A", "u", Method));

        Assert.Equal(1, fixture.Run().Rendered);
        AssertSameAsClean(fixture);
    }

    [Fact]
    public void A_new_class_renders_itself_and_the_package()
    {
        using var fixture = Filled();
        fixture.Run();
        fixture.Add("u", Class("D", "u"));

        var result = fixture.Run();

        Assert.Equal((1, 4), (result.Rendered, result.Written));
        AssertSameAsClean(fixture);
    }

    [Fact]
    public void A_class_that_no_longer_exists_leaves_the_package()
    {
        using var fixture = Filled();
        fixture.Run();
        fixture.Add("s", Class("A", "s"));

        var result = fixture.Run(prune: true);

        Assert.Equal((0, 2, 2, 1), (result.Rendered, result.Written, result.Removed, result.PrunedRows));
        AssertSameAsClean(fixture);
    }

    [Fact]
    public void A_changed_template_renders_everything()
    {
        using var fixture = Filled();
        var template = fixture.Write("templates/class_proxy.pyi.sbn", "# {{ name }}\n");
        StubOptions WithTemplates(StubOptions options) =>
            options with
            {
                TemplateDirectory = Path.GetDirectoryName(template),
            };
        fixture.Run();

        Assert.Equal(3, fixture.Run(with: WithTemplates).Rendered);
        Assert.Equal(0, fixture.Run(with: WithTemplates).Rendered);
        File.AppendAllText(template, "# more\n");
        Assert.Equal(3, fixture.Run(with: WithTemplates).Rendered);
        Assert.Equal("# A\n# more\n", fixture["AProxy.pyi"]);
        File.Delete(template);
        Assert.Equal(3, fixture.Run(with: WithTemplates).Rendered);
        AssertSameAsClean(fixture);
    }

    [Fact]
    public void Another_profile_renders_everything()
    {
        using var fixture = Filled();
        fixture.Run();

        var profile = BuiltInProfiles.Itk with
        {
            Runtime = BuiltInProfiles.Itk.Runtime with { ConfigModule = "otherConfig" },
        };
        Assert.Equal(3, fixture.Run(with: options => options with { Profile = profile }).Rendered);
        Assert.Contains("from otherConfig import", fixture["__init__.pyi"], StringComparison.Ordinal);
    }

    /// <summary>Damages every stub in turn, in every possible way, and keeps its time where that is possible.</summary>
    [Fact]
    public void Every_stub_that_is_damaged_is_made_again()
    {
        using var fixture = Filled();
        fixture.Run();
        var clean = Content(fixture);
        foreach (var stub in fixture.Stubs)
        {
            foreach (
                var damage in (Action<string>[])
                    [File.Delete, Flip, path => File.AppendAllText(path, "#"), path => File.WriteAllText(path, "")]
            )
            {
                var path = Path.Combine(fixture.Output, stub);
                damage(path);

                Assert.Equal(1, fixture.Run().Written);
                Assert.Equal(clean, Content(fixture));
                Assert.Equal(0, fixture.Run().Written);
            }
        }
    }

    /// <summary>Changes every input in turn; the next run notices each change.</summary>
    [Fact]
    public void Every_input_that_changes_is_read_again()
    {
        using var fixture = Filled();
        fixture.Run();
        string[] inputs =
        [
            fixture.IndexList,
            .. Directory.GetFiles(fixture.Store, "*.txt"),
            .. Directory.GetFiles(fixture.Store, "*.db"),
        ];
        Assert.Equal(4, inputs.Length);
        foreach (var input in inputs)
        {
            var content = File.ReadAllBytes(input);
            foreach (var damage in (Action<string>[])[File.Delete, path => File.WriteAllText(path, "?")])
            {
                damage(input);

                Assert.True(FailsOrWarns(fixture), input);

                File.WriteAllBytes(input, content);
                foreach (var module in (string[])["Ms", "Mt"])
                    StampFile.Write(Path.Combine(fixture.Store, module + ".stamp"));
                fixture.Run();
                AssertSameAsClean(fixture);
            }
        }
    }

    [Fact]
    public void A_row_that_goes_wrong_is_noticed()
    {
        using var fixture = Filled();
        fixture.Run();
        Sql(fixture, "UPDATE models SET hash = zeroblob(16) WHERE key = 'B.s'");

        Assert.Equal("WG4003", fixture.RunFails().Code);

        Sql(fixture, "DELETE FROM models WHERE key = 'B.s'");
        Assert.Equal("WG5204", fixture.RunFails().Code);
    }

    /// <summary>A record is only used if it is intact: any byte of it may be wrong.</summary>
    [Fact]
    public void A_damaged_record_counts_as_none()
    {
        using var fixture = Filled();
        fixture.Run();
        var record = Assert.Single(Directory.GetFiles(fixture.Store, "stubs-compat-*.state"));
        var content = File.ReadAllBytes(record);
        for (var index = 0; index < content.Length; index += 7)
        {
            var damaged = content.ToArray();
            damaged[index] ^= 0x40;
            File.WriteAllBytes(record, damaged);
            Assert.Equal((3, 0), fixture.Run() is var result ? (result.Rendered, result.Written) : default);
        }
        File.WriteAllBytes(record, content[..(content.Length / 2)]);
        Assert.Equal(3, fixture.Run().Rendered);
        File.Delete(record);
        Assert.Equal(3, fixture.Run().Rendered);
    }

    /// <summary>ITK 6168: caches that restore files with other times.</summary>
    [Fact]
    public void Other_times_alone_render_nothing()
    {
        using var fixture = Filled();
        fixture.Run();
        foreach (var stub in fixture.Stubs)
            File.SetLastWriteTimeUtc(
                Path.Combine(fixture.Output, stub),
                new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc)
            );
        foreach (var input in Directory.GetFiles(fixture.Store))
            File.SetLastWriteTimeUtc(input, new DateTime(2021, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.Equal((0, 0), fixture.Run() is var result ? (result.Rendered, result.Written) : default);
    }

    [Fact]
    public void Prune_after_a_run_without_it_still_prunes()
    {
        using var fixture = Filled();
        fixture.Add("s", Class("A", "s"));
        fixture.Run();

        Assert.Equal(1, fixture.Run(prune: true).PrunedRows);
        Assert.Equal(0, fixture.Run(prune: true).PrunedRows);
    }

    [Fact]
    public void Prune_deletes_a_stub_that_appears_later()
    {
        using var fixture = Filled();
        fixture.Run(prune: true);
        File.WriteAllText(Path.Combine(fixture.Output, "GoneProxy.pyi"), "");

        Assert.Equal(1, fixture.Run(prune: true).Removed);
    }

    [Fact]
    public void A_missing_manifest_is_warned_of_at_every_run()
    {
        using var fixture = Filled().List("/nowhere/x.index.txt");

        for (var run = 0; run < 2; run++)
        {
            fixture.Run();
            Assert.Equal(["WG5201 x.index.txt"], fixture.Warnings);
        }
    }

    [Fact]
    public void Two_directories_do_not_share_a_record()
    {
        using var fixture = Filled();
        fixture.Run();

        Assert.Equal(
            8,
            fixture.Run(with: options => options with { OutputDirectory = options.OutputDirectory + "-2" }).Written
        );
        Assert.Equal(0, fixture.Run().Rendered);
    }

    [Fact]
    public void Temporary_files_of_a_killed_run_go_when_they_are_old()
    {
        using var fixture = Filled();
        fixture.Run();
        var old = Leftover(fixture, "AProxy.pyi.0123456789abcdef.tmp", DateTime.UtcNow.AddHours(-1));
        var young = Leftover(fixture, "BProxy.pyi.0123456789abcdef.tmp", DateTime.UtcNow);
        string[] foreign =
        [
            Leftover(fixture, "notes.tmp", DateTime.UtcNow.AddDays(-1)),
            Leftover(fixture, "x.0123456789abcdeg.tmp", DateTime.UtcNow.AddDays(-1)),
        ];

        fixture.Run();

        Assert.False(File.Exists(old));
        Assert.All(foreign.Append(young), path => Assert.True(File.Exists(path)));
        File.SetLastWriteTimeUtc(young, DateTime.UtcNow.AddHours(-1));
        fixture.Run();
        Assert.False(File.Exists(young));
    }

    private static StubFixture Filled() =>
        new StubFixture().Add("s", Class("A", "s"), Class("B", "s")).Add("t", Class("A", "t"), Class("C", "t", Method));

    private static string Leftover(StubFixture fixture, string name, DateTime time)
    {
        var path = Path.Combine(fixture.Output, name);
        File.WriteAllText(path, "");
        File.SetLastWriteTimeUtc(path, time);
        return path;
    }

    private static void Flip(string path)
    {
        var time = File.GetLastWriteTimeUtc(path);
        var content = File.ReadAllBytes(path);
        content[^1] ^= 1;
        File.WriteAllBytes(path, content);
        File.SetLastWriteTimeUtc(path, time);
    }

    private static bool FailsOrWarns(StubFixture fixture)
    {
        try
        {
            fixture.Run();
            return fixture.Warnings.Count > 0;
        }
        catch (Platform.Diagnostics.WrapgenException)
        {
            return true;
        }
    }

    private static void Sql(StubFixture fixture, string text)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection(
            $"Data Source={Directory.GetFiles(fixture.Store, "*.db").Single()};Pooling=False"
        );
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = text;
        Assert.Equal(1, command.ExecuteNonQuery());
    }

    private static Dictionary<string, string> Content(StubFixture fixture) =>
        fixture.Stubs.ToDictionary(stub => stub, stub => fixture[stub]);

    private static void AssertSameAsClean(StubFixture fixture)
    {
        var now = Content(fixture);
        Directory.Delete(fixture.Output, recursive: true);
        fixture.Run(with: options => options with { Force = true });
        Assert.Equal(Content(fixture), now);
    }
}
