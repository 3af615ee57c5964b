using Wrapgen.Emitters.Stubs.Session;
using Wrapgen.Pipeline.Storage;
using static Wrapgen.Emitters.Tests.Stubs.StubFixture;

namespace Wrapgen.Emitters.Tests.Stubs;

/// <summary>The stub run, rule by rule (docs/wrapping-rules.md, "Stub runs").</summary>
public class StubRunTests
{
    [Fact]
    public void Every_class_gets_two_stubs()
    {
        using var fixture = new StubFixture().Add("s", Class("A", "s")).Add("t", Class("A", "t"), Class("B", "t"));

        Assert.Equal(
            new StubResult(Units: 2, Written: 6, Unchanged: 0, Removed: 0, PrunedRows: 0) { Rendered = 2 },
            fixture.Run()
        );

        Assert.Equal(
            ["AProxy.pyi", "ATemplate.pyi", "BProxy.pyi", "BTemplate.pyi", "__init__.pyi", "_proxies.pyi"],
            fixture.Stubs
        );
        Assert.Empty(fixture.Warnings);
    }

    [Fact]
    public void Unchanged_stubs_are_not_rewritten()
    {
        using var fixture = new StubFixture().Add("s", Class("A", "s"), Class("B", "s"));
        fixture.Run();
        var time = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        foreach (var stub in fixture.Stubs)
            File.SetLastWriteTimeUtc(Path.Combine(fixture.Output, stub), time);

        fixture.Add("s", Class("A", "s"), Class("B", "s", Method("f", Overload(null))));
        Assert.Equal((1, 5), (fixture.Run() is var result ? result.Written : 0, result.Unchanged));

        Assert.All(
            fixture.Stubs.Where(stub => stub != "BProxy.pyi"),
            stub => Assert.Equal(time, File.GetLastWriteTimeUtc(Path.Combine(fixture.Output, stub)))
        );
    }

    [Fact]
    public void A_missing_store_directory_is_said()
    {
        using var fixture = new StubFixture().Add("s", Class("A", "s"));

        var diagnostic = fixture.RunFails(options =>
            options with
            {
                StoreDirectory = options.StoreDirectory + "-other",
            }
        );

        Assert.Equal(("WG4008", fixture.Store + "-other"), (diagnostic.Code, diagnostic.File));
    }

    [Fact]
    public void A_missing_index_list_is_said()
    {
        using var fixture = new StubFixture();

        Assert.Equal("WG9001", fixture.RunFails().Code);
    }

    [Fact]
    public void Missing_manifests_are_warned_of_one_by_one_and_left_out()
    {
        using var fixture = new StubFixture()
            .Add("s", Class("A", "s"))
            .List("/nowhere/x.index.txt")
            .List("/nowhere/y.index.txt");

        fixture.Run();

        Assert.Equal(["WG5201 x.index.txt", "WG5201 y.index.txt"], fixture.Warnings);
        Assert.Contains("AProxy.pyi", fixture.Stubs);
    }

    [Theory]
    [InlineData("")]
    [InlineData(";")]
    [InlineData("/nowhere/x.index.txt")]
    public void Without_any_manifest_the_run_fails(string list)
    {
        using var fixture = new StubFixture();
        fixture.Write("index_list.txt", list);

        Assert.Equal(
            ("WG5202", fixture.IndexList),
            (fixture.RunFails() is var diagnostic ? diagnostic.Code : "", diagnostic.File)
        );
        Assert.False(Directory.Exists(fixture.Output));
    }

    [Fact]
    public void Without_any_key_the_run_fails()
    {
        using var fixture = new StubFixture().Add("s");

        Assert.Equal("WG5203", fixture.RunFails().Code);
        Assert.False(Directory.Exists(fixture.Output));
    }

    [Theory]
    [InlineData("../../etc/passwd.s")]
    [InlineData("a/b.s")]
    [InlineData("A.s/../../x")]
    [InlineData("A")]
    [InlineData("A.")]
    [InlineData("A B.s")]
    public void A_key_that_could_leave_the_directory_is_refused(string key)
    {
        using var fixture = new StubFixture().Add("s", Class("A", "s"));
        File.WriteAllText(KeyIndexFile.PathOf(fixture.Store, "s"), "A.s\n" + key + "\n");

        Assert.Equal(("WG5208", 2), (fixture.RunFails() is var diagnostic ? diagnostic.Code : "", diagnostic.Line));
    }

    [Fact]
    public void A_lost_database_deletes_the_stamps_and_writes_nothing_else()
    {
        using var fixture = new StubFixture().Add("s", Class("A", "s"), Class("B", "s")).Add("t", Class("C", "t"));
        File.WriteAllText(Path.Combine(fixture.Store, "keep.txt"), "");
        File.Delete(Directory.GetFiles(fixture.Store, "*.db").Single());

        var diagnostic = fixture.RunFails();

        Assert.Equal("WG5204", diagnostic.Code);
        Assert.Contains("(3)", diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("the next build", diagnostic.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(fixture.Store, "*.stamp"));
        Assert.Equal(3, Directory.GetFiles(fixture.Store, "*.txt").Length);
        Assert.False(Directory.Exists(fixture.Output));
    }

    [Fact]
    public void A_corrupt_row_is_named_and_nothing_is_written()
    {
        using var fixture = new StubFixture().Add("s", Class("A", "s"), Class("B", "s"));
        using (
            var connection = new Microsoft.Data.Sqlite.SqliteConnection(
                $"Data Source={Directory.GetFiles(fixture.Store, "*.db").Single()};Pooling=False"
            )
        )
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE models SET data = x'00' WHERE key = 'B.s'";
            command.ExecuteNonQuery();
        }

        var diagnostic = fixture.RunFails();

        Assert.Equal("WG4003", diagnostic.Code);
        Assert.Contains("'B.s'", diagnostic.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(fixture.Output));
    }

    [Fact]
    public void Contradicting_models_leave_the_earlier_stubs()
    {
        using var fixture = new StubFixture().Add("s", Class("A", "s"));
        fixture.Run();
        var before = fixture["ATemplate.pyi"];
        fixture.Add("s", Class("A", "s") with { IsTyped = true }).Add("t", Class("A", "t"));

        Assert.Equal("WG5206", fixture.RunFails().Code);

        Assert.Equal(before, fixture["ATemplate.pyi"]);
    }

    [Fact]
    public void Without_prune_nothing_is_deleted()
    {
        using var fixture = new StubFixture().Add("s", Class("A", "s"), Class("B", "s"));
        fixture.Run();
        fixture.Add("s", Class("A", "s"));

        fixture.Run();

        Assert.Equal(["A.s", "B.s"], fixture.Keys);
        Assert.Contains("BProxy.pyi", fixture.Stubs);
    }

    [Fact]
    public void Prune_deletes_rows_and_stubs_of_classes_that_no_longer_exist()
    {
        using var fixture = new StubFixture().Add("s", Class("A", "s"), Class("B", "s"));
        fixture.Run();
        File.WriteAllText(Path.Combine(fixture.Output, "own.pyi"), "# hand-written");
        fixture.Add("s", Class("A", "s"));

        var result = fixture.Run(prune: true);

        Assert.Equal((2, 1), (result.Removed, result.PrunedRows));
        Assert.Equal(["A.s"], fixture.Keys);
        Assert.Equal(["AProxy.pyi", "ATemplate.pyi", "__init__.pyi", "_proxies.pyi", "own.pyi"], fixture.Stubs);
    }

    [Fact]
    public void Prune_is_skipped_with_a_warning_when_a_manifest_is_missing()
    {
        using var fixture = new StubFixture().Add("s", Class("A", "s")).Add("t", Class("B", "t"));
        File.Delete(KeyIndexFile.PathOf(fixture.Store, "t"));

        fixture.Run(prune: true);

        Assert.Equal(["WG5201 t.index.txt", "WG5205 index_list.txt"], fixture.Warnings);
        Assert.Equal(["A.s", "B.t"], fixture.Keys);
    }

    [Fact]
    public void Debug_deletes_manifests_that_are_not_listed()
    {
        using var fixture = new StubFixture().Add("s", Class("A", "s"));
        var other = KeyIndexFile.PathOf(fixture.Store, "other");
        File.WriteAllText(other, "X.other\n");

        fixture.Run();
        Assert.True(File.Exists(other));

        fixture.Run(with: options => options with { DeleteUnlistedManifests = true });
        Assert.False(File.Exists(other));
        Assert.True(File.Exists(KeyIndexFile.PathOf(fixture.Store, "s")));
    }

    [Fact]
    public void Output_that_cannot_be_written_is_said()
    {
        Assert.SkipUnless(Directory.Exists("/proc/self"), "needs a directory that even root cannot write to");
        using var fixture = new StubFixture().Add("s", Class("A", "s"));

        Assert.Equal("WG9002", fixture.RunFails(options => options with { OutputDirectory = "/proc/self/stubs" }).Code);
        Assert.Equal("WG9002", fixture.RunFails(options => options with { OutputDirectory = "/proc/self" }).Code);
    }

    [Fact]
    public void Templates_of_a_directory_replace_the_built_in_ones_of_their_name()
    {
        using var fixture = new StubFixture().Add("s", Class("A", "s", Method("f", Overload(null))));
        fixture.Write(
            "templates/class_proxy.pyi.sbn",
            "class {{ name }}:{{ for method in methods }} {{ method.name }}({{ method.parameters }}){{ end }}"
        );

        fixture.Run(with: options =>
            options with
            {
                TemplateDirectory = Path.Combine(Path.GetDirectoryName(fixture.Store)!, "templates"),
            }
        );

        Assert.Equal("class A: f(self)", fixture["AProxy.pyi"]);
        Assert.Contains("class _ATemplate", fixture["ATemplate.pyi"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ if }}", 1)]
    [InlineData("fine\n{{ nonsense }}", 2)]
    [InlineData("fine\n\n{{ for m in methods }}{{ m.nonsense }}{{ end }}", 3)]
    [InlineData("{{ name = 1 }}", 1)]
    public void A_template_that_fails_is_said_with_its_line(string text, int line)
    {
        using var fixture = new StubFixture().Add("s", Class("A", "s", Method("f", Overload(null))));
        var template = fixture.Write("templates/class_proxy.pyi.sbn", text);

        var diagnostic = fixture.RunFails(options =>
            options with
            {
                TemplateDirectory = Path.GetDirectoryName(template),
            }
        );

        Assert.Equal(("WG5209", template, line), (diagnostic.Code, diagnostic.File, diagnostic.Line));
    }

    [Fact]
    public void A_missing_template_directory_is_said()
    {
        using var fixture = new StubFixture().Add("s", Class("A", "s"));

        Assert.Equal("WG5210", fixture.RunFails(options => options with { TemplateDirectory = "/nowhere" }).Code);
    }
}
