namespace Wrapgen.Cli.Tests.CastXmlCache;

/// <summary>
/// Many processes at the same time: identical misses run castxml once, and entries are complete or absent.
/// </summary>
public sealed class ConcurrencyTests
{
    /// <summary>Native processes start fast enough for many more of them; CI runs these tests with both.</summary>
    private static readonly int Processes = Tool.NativeWrapgen is null ? 8 : 64;

    [Fact]
    public void Identical_misses_at_the_same_time_run_castxml_once()
    {
        using var bed = new CacheBed();
        Tool.Run(["mkfifo", bed.CastXml.Path + ".gate"]);
        bed.CastXml.Does("[ -f \"$here.open\" ] || { read line < \"$here.gate\"; : > \"$here.open\"; }");
        bed.Environment["ITK_WRAP_CACHE_VERBOSE"] = null;
        var builds = Enumerable.Range(0, 8).Select(i => new Checkout(bed["checkout"], $"build{i}")).ToList();
        bed.Wrapgen(["cache", "stats"]);
        var running = builds.Select(build => Start(bed, build)).ToList();
        SpinWait.SpinUntil(() => bed.CastXml.Calls.Count > 0);
        Tool.Run(["sh", "-c", "echo > \"$0\"", bed.CastXml.Path + ".gate"]);
        foreach (var process in running)
            Assert.Equal(0, End(process));
        Assert.Single(bed.Files("entries"));
        Assert.Equal(1, bed.CastXml.Runs);
        Assert.All(builds, build => Assert.Contains("int near;", build.Xml, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_restore_returns_exact_bytes_while_others_store_evict_and_die(bool sameKey)
    {
        using var bed = new CacheBed();
        bed.Environment["ITK_WRAP_CACHE_MAX_SIZE"] = "0.00002";
        var random = new Random(20261122);
        var builds = Enumerable.Range(0, Processes).Select(i => new Checkout(bed["checkout"], $"build{i}")).ToList();
        if (!sameKey)
            for (var i = 0; i < builds.Count; i++)
                builds[i].Arguments.Add($"-DNUMBER={i}");
        var victims = builds.Where(_ => random.Next(4) == 0).ToHashSet();
        // Twice: the second time, half of them find entries.
        for (var round = 0; round < 2; round++)
        {
            var evictions = new List<ToolProcess>();
            var running = new List<(Checkout Build, ToolProcess Process)>();
            foreach (var build in builds)
            {
                running.Add((build, Start(bed, build)));
                if (running.Count % 4 == 0)
                    evictions.Add(StartEviction(bed, random.Next(2)));
            }
            foreach (var (build, process) in running)
                if (victims.Contains(build))
                    process.Kill();
            foreach (var (build, process) in running)
            {
                var exitCode = End(process);
                if (victims.Contains(build))
                    continue;
                Assert.Equal(0, exitCode);
                AssertExact(build);
            }
            foreach (var eviction in evictions)
                Assert.Equal(0, End(eviction));
        }
        bed.Wrapgen(["cache", "evict", "0", "--max-size", "0"]);
        Assert.Empty(bed.Files("staging"));
        Assert.Empty(bed.Files("entries"));
    }

    [Fact]
    public void Counters_survive_concurrent_updates()
    {
        using var bed = new CacheBed();
        bed.Run();
        foreach (var process in Enumerable.Range(0, Processes).Select(_ => Start(bed, bed.Checkout)).ToList())
            Assert.Equal(0, End(process));
        Assert.Contains(
            $"by headers (L1)      {Processes}\n",
            bed.Wrapgen(["cache", "stats"]).Output,
            StringComparison.Ordinal
        );
    }

    private static void AssertExact(Checkout build)
    {
        var xml = build.Xml;
        Assert.EndsWith("</CastXML>\n", xml, StringComparison.Ordinal);
        Assert.Contains($"name=\"{build.Unit}\"", xml, StringComparison.Ordinal);
        var number = build.Arguments.Find(argument => argument.StartsWith("-DNUMBER=", StringComparison.Ordinal)) ?? "";
        Assert.Contains($"-c {number}".TrimEnd() + "\"/>", xml, StringComparison.Ordinal);
    }

    private static ToolProcess Start(CacheBed bed, Checkout build) =>
        Tool.Start([.. Tool.Wrapgen, "castxml", .. build.Command(bed.CastXml.Path)], null, bed.Environment);

    private static ToolProcess StartEviction(CacheBed bed, int days) =>
        Tool.Start(
            [.. Tool.Wrapgen, "cache", "evict", days.ToString(System.Globalization.CultureInfo.InvariantCulture)],
            null,
            bed.Environment
        );

    private static int End(ToolProcess process)
    {
        using (process)
            return process.End().ExitCode;
    }
}
