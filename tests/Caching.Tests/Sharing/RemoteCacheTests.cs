using System.Text;
using Wrapgen.Caching.Settings;
using Wrapgen.Caching.Tests.Tools;

namespace Wrapgen.Caching.Tests.Sharing;

/// <summary>What a team gets from a remote cache that works.</summary>
public sealed class RemoteCacheTests : IDisposable
{
    private readonly FaultServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public void A_checkout_elsewhere_with_an_empty_cache_runs_no_tool()
    {
        using var first = Bed();
        first.Run();
        using var second = Bed();
        Assert.Equal("wrapped\n", second.Run());
        Assert.Equal((1, 0), (first.Runs, second.Runs));
        Assert.Equal(second.Expected, File.ReadAllText(second.Output));
    }

    [Fact]
    public void What_came_from_a_remote_is_served_locally_afterwards()
    {
        using var first = Bed();
        first.Run();
        using var second = Bed();
        second.Run();
        var asked = _server.Requests.Count;
        File.Delete(second.Output);
        second.Run();
        Assert.Equal(asked, _server.Requests.Count);
        Assert.Equal((0, second.Expected), (second.Runs, File.ReadAllText(second.Output)));
    }

    [Fact]
    public void A_local_hit_asks_no_remote()
    {
        using var bed = Bed();
        bed.Run();
        var asked = _server.Requests.Count;
        bed.Run();
        Assert.Equal(asked, _server.Requests.Count);
    }

    [Fact]
    public void A_header_set_from_elsewhere_is_checked_against_the_local_files()
    {
        using var first = Bed();
        first.Run();
        using var second = Bed();
        File.WriteAllText(second.Part, "another part\n");
        second.Run();
        Assert.Equal((1, second.Expected), (second.Runs, File.ReadAllText(second.Output)));
        // Both states are known from now on.
        using var third = Bed();
        third.Run();
        using var fourth = Bed();
        File.WriteAllText(fourth.Part, "another part\n");
        fourth.Run();
        Assert.Equal((0, 0), (third.Runs, fourth.Runs));
    }

    [Fact]
    public void Header_sets_and_names_hold_no_path_and_nothing_of_the_machine()
    {
        using var bed = Bed();
        bed.Run();
        var (history, content) = _server.Objects.Single(item =>
            item.Key.Contains("/history/", StringComparison.Ordinal)
        );
        var text = Encoding.Latin1.GetString(content);
        foreach (var secret in (string[])[bed.Path, Path.GetTempPath(), Environment.MachineName, Environment.UserName])
            Assert.DoesNotContain(secret, text + history, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("part.i", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?read-only", 1, 0)]
    [InlineData("?write-only", 1, 2)]
    [InlineData("", 0, 2)]
    public void A_remote_is_used_as_far_as_its_address_allows(string access, int runs, int stored)
    {
        using var bed = Bed(_server.Address + access);
        bed.Run();
        Assert.Equal(stored, _server.Objects.Count);
        using var other = Bed(_server.Address + access);
        other.Run();
        Assert.Equal(runs, other.Runs);
    }

    [Fact]
    public void Remotes_are_asked_in_order_and_each_receives_new_entries()
    {
        using var backup = new FaultServer();
        using (var first = Bed(backup.Address))
            first.Run();
        using var second = Bed(_server.Address, backup.Address);
        second.Run();
        Assert.Equal((0, 0), (second.Runs, _server.Objects.Count));
        File.WriteAllText(second.Part, "new\n");
        second.Run();
        // The backup has the history of the first bed already: an entry more.
        Assert.Equal((2, 3), (_server.Objects.Count, backup.Objects.Count));
    }

    [Theory]
    [InlineData(UploadTime.Later, 2)]
    [InlineData(UploadTime.Never, 0)]
    public void An_upload_waits_until_it_is_wanted(UploadTime upload, int pushed)
    {
        using var bed = new ToolBed(remote: Remotes(_server.Address) with { Upload = upload });
        bed.Run();
        Assert.Empty(_server.Objects);
        using var session = bed.OpenSession();
        Assert.Equal(pushed, new RemotePush(session).SendPending().Objects);
        Assert.Equal(pushed, _server.Objects.Count);
        Assert.Equal(0, new RemotePush(session).SendPending().Objects);
    }

    [Fact]
    public void What_a_failing_remote_did_not_take_is_pushed_later()
    {
        _server.Choose = (method, _) => method == "PUT" ? Fault.Status507 : Fault.None;
        using var bed = Bed();
        bed.Run();
        _server.Choose = (_, _) => Fault.None;
        bed.Settings = bed.Settings with
        {
            Remote = bed.Settings.Remote with { Limits = FaultTests.Limits with { Pause = TimeSpan.Zero } },
        };
        using var session = bed.OpenSession();
        Assert.Equal(2, new RemotePush(session).SendPending().Objects);
        using var other = Bed();
        other.Run();
        Assert.Equal(0, other.Runs);
    }

    [Fact]
    public void Pull_fetches_for_many_commands_and_push_sends_what_is_missing()
    {
        using var first = new ToolBed(remote: Remotes(_server.Address) with { Upload = UploadTime.Never });
        first.Run();
        first.Run("-fast");
        using (var session = first.OpenSession())
        {
            var commands = (IReadOnlyList<string>[])[first.Command(), first.Command("-fast")];
            Assert.Equal(4, new RemotePush(session).Send(first.Tool, commands).Objects);
            Assert.Equal(0, new RemotePush(session).Send(first.Tool, commands).Objects);
        }
        using var second = Bed();
        second.PassTick();
        using (var session = second.OpenSession())
        {
            var commands = (IReadOnlyList<string>[])
                [second.Command(), second.Command("-fast"), second.Command("-slow"), second.Command("-help")];
            var pulled = new RemotePull(session, second.Tool).Run(commands);
            Assert.Equal((2, 0, 1, 1), (pulled.Fetched, pulled.Present, pulled.Missing, pulled.Uncacheable));
            pulled = new RemotePull(session, second.Tool).Run(commands);
            Assert.Equal((0, 2, 1, 1), (pulled.Fetched, pulled.Present, pulled.Missing, pulled.Uncacheable));
        }
        var asked = _server.Requests.Count;
        second.Run();
        second.Run("-fast");
        Assert.Equal((0, asked), (second.Runs, _server.Requests.Count));
    }

    [Fact]
    public void Statistics_and_explanations_say_what_remotes_did()
    {
        using var first = Bed();
        first.Run();
        var sent = new CacheMaintenance(first.Settings).Statistics().Remote;
        Assert.Equal((0, 2, 0), (sent.Hits, sent.Uploads, sent.Errors));
        Assert.Equal(_server.Objects.Values.Sum(content => content.Length), sent.BytesSent);
        using var second = Bed();
        Assert.Equal(
            [$"{_server.Address}: has the entry"],
            new CacheMaintenance(second.Settings).Explain(second.Tool, second.Command()).Remotes
        );
        second.Run();
        var statistics = new CacheMaintenance(second.Settings).Statistics();
        Assert.Equal((1, 1, 0), (statistics.Hits, statistics.Remote.Hits, statistics.Remote.Errors));
        Assert.Equal(sent.BytesSent, statistics.Remote.BytesReceived);
        Assert.Equal(
            [$"{_server.Address}: no run of this command is recorded there"],
            new CacheMaintenance(second.Settings).Explain(second.Tool, second.Command("-new")).Remotes
        );
    }

    [Fact]
    public void A_batch_is_served_from_a_remote()
    {
        using var first = Bed();
        first.Run();
        using var second = Bed();
        second.PassTick();
        using (var session = second.OpenSession())
            new RemotePull(session, second.Tool).Run([second.Command()]);
        Assert.NotNull(second.Look().Verdict.Entry);
        Assert.Equal(second.Expected, File.ReadAllText(second.Output));
    }

    [Fact]
    public void The_layout_of_bazel_remote_names_contents_by_their_hash()
    {
        using var first = Bed(_server.Address + "?layout=bazel");
        first.Run();
        Assert.All(_server.Objects.Keys, path => Assert.Matches("^/cache/(ac|cas)/[0-9a-f]{64}$", path));
        foreach (var (path, content) in _server.Objects)
            if (path.StartsWith("/cache/cas/", StringComparison.Ordinal))
                Assert.EndsWith(
                    Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)),
                    path,
                    StringComparison.Ordinal
                );
        using var second = Bed(_server.Address + "?layout=bazel");
        second.Run();
        Assert.Equal((0, second.Expected), (second.Runs, File.ReadAllText(second.Output)));
    }

    [Fact]
    public void A_mounted_folder_is_a_remote()
    {
        using var share = new TemporaryFolder();
        var address = "file://" + share.Path;
        using var first = Bed(address);
        first.Run();
        using var second = Bed(address);
        second.Run();
        Assert.Equal((0, second.Expected), (second.Runs, File.ReadAllText(second.Output)));
    }

    private ToolBed Bed(params string[] addresses) =>
        new(remote: Remotes(addresses.Length == 0 ? [_server.Address] : addresses));

    private static RemoteSettings Remotes(params string[] addresses) =>
        new()
        {
            Addresses = addresses,
            Variable = _ => null,
            Limits = FaultTests.Patient,
        };
}
