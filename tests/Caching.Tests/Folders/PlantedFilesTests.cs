using System.Runtime.InteropServices;
using Wrapgen.Caching.Tests.Tools;

namespace Wrapgen.Caching.Tests.Folders;

/// <summary>
/// Somebody who can write to the cache folder puts other things in the place of its files. The output stays right,
/// nothing waits, and no file outside the folder changes.
/// </summary>
public sealed partial class PlantedFilesTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static readonly DateTime LongAgo = new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly ToolBed _bed = new(inFolder: true);
    private readonly TemporaryFolder _elsewhere = new();

    public PlantedFilesTests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "plants files with system calls of Linux");
        _bed.Run();
        // Makes every file that a cache can have: locks, markers of evictions, totals.
        new CacheMaintenance(_bed.Settings).Evict(TimeSpan.FromDays(1));
        Assert.Equal(1, _bed.Runs);
    }

    public void Dispose()
    {
        _elsewhere.Dispose();
        _bed.Dispose();
    }

    [Fact]
    public async Task A_file_behind_a_planted_link_is_neither_read_nor_written()
    {
        var victim = _elsewhere.Write("victim", "somebody's");
        File.SetLastWriteTimeUtc(victim, LongAgo);
        Plant(path => File.CreateSymbolicLink(path, victim));
        await UseCache();
        Assert.Equal("somebody's", File.ReadAllText(victim));
        Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(victim));
    }

    [Fact]
    public async Task A_planted_link_to_nowhere_creates_nothing()
    {
        Plant(path => File.CreateSymbolicLink(path, _elsewhere["new"]));
        await UseCache();
        Assert.False(File.Exists(_elsewhere["new"]));
    }

    [Fact]
    public async Task Nobody_waits_for_a_planted_pipe()
    {
        Plant(path => Assert.Equal(0, MakePipe(path, 0x1B6)));
        await UseCache();
    }

    [Fact]
    public async Task A_planted_link_to_an_endless_device_is_not_read()
    {
        Plant(path => File.CreateSymbolicLink(path, "/dev/zero"));
        await UseCache();
    }

    [Fact]
    public async Task A_folder_in_the_place_of_a_file_is_a_miss()
    {
        Plant(path => Directory.CreateDirectory(path));
        await UseCache();
    }

    [Fact]
    public async Task Files_behind_a_planted_link_to_a_folder_are_never_evicted()
    {
        string[] victims = [_elsewhere.Write("ab/c", "one"), _elsewhere.Write("20010101", "two")];
        foreach (var victim in victims)
            File.SetLastWriteTimeUtc(victim, LongAgo);
        foreach (var folder in Directory.GetDirectories(_bed.CacheFolder))
        {
            Directory.Delete(folder, recursive: true);
            File.CreateSymbolicLink(folder, _elsewhere.Path);
        }
        await UseCache();
        Assert.All(victims, victim => Assert.True(File.Exists(victim), victim));
    }

    /// <summary>Replaces every file of the cache.</summary>
    private void Plant(Action<string> plant)
    {
        var files = Directory.GetFiles(_bed.CacheFolder, "*", SearchOption.AllDirectories);
        Assert.True(files.Length > 6, string.Join('\n', files));
        foreach (var file in files)
        {
            File.Delete(file);
            plant(file);
        }
    }

    /// <summary>Does everything that touches a cache, and checks that builds get the right output.</summary>
    private Task UseCache() =>
        Task.Run(() =>
            {
                for (var run = 0; run < 2; run++)
                {
                    File.Delete(_bed.Output);
                    Assert.Equal("wrapped\n", _bed.Run());
                    Assert.Equal("%module unit\n%include \"part.i\"\npart\n", File.ReadAllText(_bed.Output));
                }
                var maintenance = new CacheMaintenance(_bed.Settings);
                maintenance.Statistics();
                maintenance.Explain(_bed.Tool, _bed.Command());
                maintenance.Verify();
                maintenance.Evict(TimeSpan.Zero);
                maintenance.Clear();
            })
            .WaitAsync(Limit, TestContext.Current.CancellationToken);

    [LibraryImport("libc", EntryPoint = "mkfifo", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MakePipe(string path, uint mode);
}
