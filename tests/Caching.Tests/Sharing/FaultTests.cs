using Wrapgen.Caching.Settings;
using Wrapgen.Caching.Tests.Tools;

namespace Wrapgen.Caching.Tests.Sharing;

/// <summary>
/// Whatever a remote does, a build gets the right output within a bounded time, and the remote is left alone afterwards.
/// </summary>
public sealed class FaultTests : IDisposable
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    private readonly FaultServer _server = new();

    /// <summary>As in a build, but with a second for an answer: a test must wait for each silence.</summary>
    internal static RemoteLimits Limits { get; } = new() { Answer = TimeSpan.FromSeconds(1) };

    /// <summary>For servers that work, on a machine that is busy.</summary>
    internal static RemoteLimits Patient { get; } =
        new()
        {
            Connect = TimeSpan.FromSeconds(30),
            Answer = TimeSpan.FromSeconds(30),
            Slow = TimeSpan.FromSeconds(30),
        };

    public void Dispose() => _server.Dispose();

    public static TheoryData<Fault> Failures =>
        [
            Fault.Silent,
            Fault.Drip,
            Fault.Reset,
            Fault.Truncated,
            Fault.Endless,
            Fault.Garbage,
            Fault.Redirecting,
            Fault.Status401,
            Fault.Status403,
            Fault.Status500,
            Fault.Status507,
        ];

    public static TheoryData<Fault> Lies => [Fault.FlippedBits, Fault.TooShort, Fault.TooLong];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task After_a_failure_the_tool_runs_and_the_remote_is_left_alone(Fault fault)
    {
        Fill();
        _server.Choose = (_, _) => fault;
        using var bed = Bed();
        await Run(bed);
        Assert.Equal(1, bed.Runs);
        var reads = _server.Reads;
        await Run(bed, "-other");
        Assert.Equal((2, reads), (bed.Runs, _server.Reads));
        var remote = new CacheMaintenance(bed.Settings).Statistics().Remote;
        Assert.InRange(remote.Errors, 1, 2); // reading and writing fail by themselves
        Assert.Contains("left alone for", remote.Remotes.Single().Value, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task Content_that_is_not_what_was_stored_is_never_served(Fault fault)
    {
        Fill();
        _server.Choose = (method, _) => method == "GET" ? fault : Fault.None;
        using var bed = Bed();
        await Run(bed);
        Assert.Equal(1, bed.Runs);
        _server.Choose = (method, path) =>
            method == "GET" && path.Contains("/entry/", StringComparison.Ordinal) ? fault : Fault.None;
        using var other = Bed();
        await Run(other);
        Assert.Equal((1, 1), (other.Runs, new CacheMaintenance(other.Settings).Statistics().Remote.Errors));
    }

    [Fact]
    public async Task An_object_under_the_name_of_another_is_never_served()
    {
        Fill();
        Fill("-other");
        var entries = _server.Objects.Keys.Where(path => path.Contains("/entry/", StringComparison.Ordinal)).ToList();
        (_server.Objects[entries[0]], _server.Objects[entries[1]]) = (
            _server.Objects[entries[1]],
            _server.Objects[entries[0]]
        );
        using var bed = Bed();
        await Run(bed);
        Assert.Equal(1, bed.Runs);
    }

    [Fact]
    public async Task Missing_halves_are_misses_and_no_failures()
    {
        Fill();
        _server.Choose = (method, path) =>
            method == "GET" && path.Contains("/entry/", StringComparison.Ordinal) ? Fault.Status404 : Fault.None;
        using var bed = Bed();
        await Run(bed);
        Assert.Equal(1, bed.Runs);
        Assert.Null(new CacheMaintenance(bed.Settings).Statistics().Remote.Remotes.Single().Value);
    }

    [Theory]
    [InlineData(Fault.Status507)]
    [InlineData(Fault.Status403)]
    [InlineData(Fault.Reset)]
    [InlineData(Fault.Silent)]
    public async Task A_server_that_takes_nothing_is_still_read(Fault fault)
    {
        Fill();
        _server.Choose = (method, _) => method == "PUT" ? fault : Fault.None;
        using var bed = Bed();
        await Run(bed, "-new");
        await Run(bed);
        Assert.Equal(1, bed.Runs); // the second is served
    }

    [Fact]
    public async Task A_refused_connection_costs_nothing_but_the_tool()
    {
        Fill();
        _server.Dispose();
        using var bed = Bed();
        await Run(bed);
        Assert.Equal(1, bed.Runs);
    }

    [Fact]
    public async Task A_remote_that_works_again_is_used_again()
    {
        Fill();
        _server.Choose = (_, _) => Fault.Status500;
        using var bed = Bed(Limits with { Pause = TimeSpan.Zero });
        await Run(bed, "-new");
        _server.Choose = (_, _) => Fault.None;
        bed.Settings = bed.Settings with
        {
            Remote = bed.Settings.Remote with { Limits = Patient with { Pause = TimeSpan.Zero } },
        };
        await Run(bed);
        Assert.Equal(1, bed.Runs);
        Assert.Null(new CacheMaintenance(bed.Settings).Statistics().Remote.Remotes.Single().Value);
    }

    [Theory]
    [InlineData(365)]
    [InlineData(-365)]
    public async Task A_clock_that_is_wrong_by_a_year_does_not_silence_a_remote_for_longer(int days)
    {
        Fill();
        _server.Choose = (_, _) => Fault.Status500;
        using var bed = Bed();
        await Run(bed, "-new");
        foreach (var file in Directory.GetFiles(Path.Combine(bed.CacheFolder, "remotes")))
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddDays(days));
        _server.Choose = (_, _) => Fault.None;
        bed.Settings = bed.Settings with { Remote = bed.Settings.Remote with { Limits = Patient } };
        await Run(bed);
        Assert.Equal(1, bed.Runs);
    }

    [Fact]
    public async Task A_server_that_goes_while_it_receives_an_upload_loses_nothing()
    {
        _server.Choose = (method, _) => method == "PUT" ? Fault.Reset : Fault.None;
        using var bed = Bed();
        await Run(bed);
        await Run(bed);
        Assert.Equal(1, bed.Runs);
        Assert.Equal(1, new CacheMaintenance(bed.Settings).Statistics().Remote.Pending);
    }

    [Fact]
    public async Task Sixty_clients_at_once_get_the_right_output_whatever_goes_wrong()
    {
        const int Clients = 60,
            Rounds = 4;
        var faults = Enum.GetValues<Fault>();
        var random = new Random(20261127);
        _server.Choose = (_, _) =>
        {
            lock (random)
                return random.Next(3) == 0 ? faults[random.Next(faults.Length)] : Fault.None;
        };
        var limits = Limits with
        {
            Pause = TimeSpan.FromMilliseconds(20),
            LongestPause = TimeSpan.FromMilliseconds(100),
        };
        var clients = Enumerable
            .Range(0, Clients)
            .Select(client =>
                Task.Factory.StartNew(
                    () =>
                    {
                        using var bed = Bed(limits);
                        for (var round = 0; round < Rounds; round++)
                        {
                            File.WriteAllText(bed.Part, $"part {(client + round) % 3}\n");
                            File.Delete(bed.Output);
                            bed.Run();
                            Assert.Equal(bed.Expected, File.ReadAllText(bed.Output));
                        }
                    },
                    CancellationToken.None,
                    TaskCreationOptions.LongRunning,
                    TaskScheduler.Default
                )
            );
        await Task.WhenAll(clients).WaitAsync(TimeSpan.FromMinutes(3), TestContext.Current.CancellationToken);
    }

    /// <summary>Stores the result of a checkout that is gone.</summary>
    private void Fill(params string[] flags)
    {
        using var bed = Bed(Patient);
        bed.Run(flags);
        Assert.Equal(1, bed.Runs);
    }

    private static async Task Run(ToolBed bed, params string[] flags)
    {
        File.Delete(bed.Output);
        await Task.Run(() => bed.Run(flags)).WaitAsync(Bound, TestContext.Current.CancellationToken);
        Assert.Equal(bed.Expected, File.ReadAllText(bed.Output));
    }

    private ToolBed Bed(RemoteLimits? limits = null) =>
        new(
            remote: new RemoteSettings
            {
                Addresses = [_server.Address],
                Variable = _ => null,
                Limits = limits ?? Limits,
            }
        );
}
