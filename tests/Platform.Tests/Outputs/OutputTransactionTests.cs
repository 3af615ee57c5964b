using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Outputs;

namespace Wrapgen.Platform.Tests.Outputs;

public sealed class OutputTransactionTests : IDisposable
{
    private static readonly DateTime Old = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly TemporaryFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Files_get_their_names_when_the_transaction_commits()
    {
        using var outputs = new OutputTransaction();
        outputs.Stage(_work["new"], "new"u8);
        outputs.Stage(_work.Write("changed", "before"), "after"u8);

        Assert.Equal((2, "before", false), (outputs.Count, Text("changed"), File.Exists(_work["new"])));
        outputs.Commit();

        Assert.Equal(["changed=after", "new=new"], Files());
    }

    [Fact]
    public void Without_a_commit_everything_stays()
    {
        using (var outputs = new OutputTransaction())
        {
            outputs.Stage(_work["new"], "new"u8);
            outputs.Stage(_work.Write("changed", "before"), "after"u8);
        }

        Assert.Equal(["changed=before"], Files());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Equal_content_is_written_only_when_its_time_is_what_matters(bool always)
    {
        var path = _work.Write("same", "same");
        File.SetLastWriteTimeUtc(path, Old);
        using var outputs = new OutputTransaction();

        if (always)
            outputs.StageAlways(path, "same"u8);
        else
            outputs.Stage(path, "same"u8);
        outputs.Commit();

        Assert.Equal(always, File.GetLastWriteTimeUtc(path) != Old);
        Assert.Equal(["same=same"], Files());
    }

    [Fact]
    public void A_directory_in_the_place_of_a_file_is_reported_before_anything_is_renamed()
    {
        Directory.CreateDirectory(_work["taken"]);
        using (var outputs = new OutputTransaction())
        {
            outputs.Stage(_work["new"], "new"u8);
            var failure = Assert.Throws<WrapgenException>(() => outputs.Stage(_work["taken"], "x"u8));
            Assert.Equal(("WG9002", _work["taken"]), (failure.Diagnostic.Code, failure.Diagnostic.File));
        }

        Assert.Empty(Files());
    }

    [Fact]
    public void A_missing_directory_is_reported()
    {
        using var outputs = new OutputTransaction();

        var failure = Assert.Throws<WrapgenException>(() => outputs.Stage(_work["none", "file"], "x"u8));

        Assert.Equal("WG9002", failure.Diagnostic.Code);
    }

    [Fact]
    public void A_file_that_cannot_be_replaced_leaves_no_temporary_file()
    {
        using (var outputs = new OutputTransaction())
        {
            outputs.Stage(_work["first"], "first"u8);
            outputs.Stage(_work["second"], "second"u8);
            Directory.CreateDirectory(_work["second"]);
            Assert.Equal("WG9002", Assert.Throws<WrapgenException>(outputs.Commit).Diagnostic.Code);
        }

        Assert.Equal(["first=first"], Files());
    }

    [Fact]
    public void Several_threads_may_stage_at_once()
    {
        using var outputs = new OutputTransaction();
        Parallel.For(0, 100, number => outputs.Stage(_work[$"{number:D2}"], [(byte)('0' + number % 10)]));
        outputs.Commit();

        Assert.Equal(Enumerable.Range(0, 100).Select(number => $"{number:D2}={number % 10}"), Files());
    }

    [Fact]
    public void A_stamp_gets_a_fresh_time_every_time()
    {
        var stamp = _work["module.stamp"];
        StampFile.Write(stamp);
        File.SetLastWriteTimeUtc(stamp, Old);

        StampFile.Write(stamp);

        Assert.NotEqual(Old, File.GetLastWriteTimeUtc(stamp));
    }

    private string Text(string name) => File.ReadAllText(_work[name]);

    private IEnumerable<string> Files() =>
        Directory
            .GetFiles(_work.Path)
            .Select(path => $"{Path.GetFileName(path)}={File.ReadAllText(path)}")
            .Order(StringComparer.Ordinal);
}
