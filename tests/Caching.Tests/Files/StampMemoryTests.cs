using Wrapgen.Caching.Files;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Tests.Files;

public sealed class StampMemoryTests
{
    private const uint Version = 1;
    private static readonly Digest Content = new(1, 2, 3, 4);
    private static readonly FileStamp Stamp = new(FileKind.Regular, 5, 6, 7, 8, 9);

    [Fact]
    public void What_is_set_is_found_by_exactly_its_path_and_stamp()
    {
        using var folder = new TemporaryFolder();
        using (var memory = new StampMemory(folder["memory", "stamps"], Version))
            memory.Set("/a\0"u8, Stamp, Content);
        using var again = new StampMemory(folder["memory", "stamps"], Version);
        Assert.True(again.TryGet("/a\0"u8, Stamp, out var found));
        Assert.Equal(Content, found);
        Assert.False(again.TryGet("/b\0"u8, Stamp, out _));
        foreach (
            var other in (FileStamp[])
                [
                    Stamp with
                    {
                        Size = 8,
                    },
                    Stamp with
                    {
                        Modified = 9,
                    },
                    Stamp with
                    {
                        Changed = 10,
                    },
                    Stamp with
                    {
                        Inode = 7,
                    },
                    Stamp with
                    {
                        Device = 6,
                    },
                ]
        )
            Assert.False(again.TryGet("/a\0"u8, other, out _));
    }

    [Fact]
    public void What_another_version_remembered_is_not_found_and_gives_way()
    {
        using var folder = new TemporaryFolder();
        var file = folder["memory", "stamps"];
        using (var older = new StampMemory(file, Version))
            older.Set("/a\0"u8, Stamp, Content);
        using var memory = new StampMemory(file, Version + 1);
        Assert.False(memory.TryGet("/a\0"u8, Stamp, out _));
        var renewed = new Digest(5, 6, 7, 8);
        memory.Set("/a\0"u8, Stamp, renewed);
        Assert.True(memory.TryGet("/a\0"u8, Stamp, out var found));
        Assert.Equal(renewed, found);
        using var again = new StampMemory(file, Version);
        Assert.False(again.TryGet("/a\0"u8, Stamp, out _));
    }

    [Fact]
    public void Without_a_file_it_remembers_nothing()
    {
        using var memory = new StampMemory(null, Version);
        memory.Set("/a\0"u8, Stamp, Content);
        Assert.False(memory.TryGet("/a\0"u8, Stamp, out _));
    }

    [Theory]
    [InlineData(1_000_000_001, 3_000_000_001, true)]
    [InlineData(1_000_000_001, 3_000_000_000, false)]
    public void A_stamp_is_trusted_only_well_after_the_last_change(long changed, long now, bool settled) =>
        Assert.Equal(settled, (Stamp with { Changed = changed, Modified = 0 }).IsSettled(now));

    [Theory]
    [InlineData(5_000_000_001, 5_000_000_002, true)]
    [InlineData(5_000_000_001, 5_000_000_001, false)]
    [InlineData(5_000_000_000, 6_999_999_999, false)] // whole seconds: the file system may keep no more
    [InlineData(5_000_000_000, 7_000_000_001, true)]
    public void A_change_in_the_tick_of_the_start_counts_as_after_it(long changed, long start, bool before) =>
        Assert.Equal(before, (Stamp with { Changed = changed, Modified = 0 }).IsBefore(start));

    [Fact]
    public void The_digest_of_a_file_that_just_changed_is_not_remembered()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.h", "1");
        var memoryFile = folder["memory", "stamps"];
        using (var memory = new StampMemory(memoryFile, Version))
            Assert.NotNull(new FileDigests(memory).Of(file));
        Assert.False(File.Exists(memoryFile));
    }
}
