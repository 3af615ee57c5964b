using System.Text;
using Wrapgen.Caching.Backends;
using Wrapgen.Caching.Entries;
using Wrapgen.Caching.Files;
using Wrapgen.Caching.Settings;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Tests.Entries;

/// <summary>
/// A poisoned entry cannot make the cache allocate or write more than it claims, and it cannot claim much more than it
/// contains.
/// </summary>
public sealed class OutputCodecTests
{
    private static readonly byte[] Xml = Encoding.UTF8.GetBytes(
        string.Concat(Enumerable.Range(0, 2000).Select(i => $"<Class id=\"_{i}\"/>\n"))
    );

    [Theory]
    [InlineData(StoredFormat.Zstd)]
    [InlineData(StoredFormat.Gzip)]
    [InlineData(StoredFormat.Uncompressed)]
    public void What_is_packed_unpacks_to_the_same(StoredFormat wanted)
    {
        var (format, packed) = OutputCodec.Pack(Xml, wanted);
        Assert.Equal(wanted, format);
        Assert.Equal(Xml, OutputCodec.Unpack(format, packed, Xml.Length));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(ZstdBlocks.BlockSize - 1)]
    [InlineData(ZstdBlocks.BlockSize)]
    [InlineData(ZstdBlocks.BlockSize + 1)]
    [InlineData(3 * ZstdBlocks.BlockSize)]
    public void Blocks_of_any_number_unpack_in_order(int size)
    {
        var xml = new byte[size];
        for (var i = 0; i < size; i++)
            xml[i] = (byte)(i % 251 + i / 4096);
        Assert.Equal(xml, OutputCodec.Unpack(StoredFormat.Zstd, ZstdBlocks.Pack(xml), size));
    }

    [Fact]
    public void A_damaged_second_block_leaves_the_output_as_it_was()
    {
        using var folder = new TemporaryFolder();
        var output = folder.Write("unit.xml", "old");
        var random = new byte[2 * ZstdBlocks.BlockSize];
        new Random(1).NextBytes(random);
        var packed = ZstdBlocks.Pack(random);
        packed.AsSpan(packed.Length / 2 + 8, 64).Clear();
        Assert.Throws<InvalidDataException>(() =>
            OutputFile.TryWrite(output, write => OutputCodec.Unpack(StoredFormat.Zstd, packed, random.Length, write))
        );
        Assert.Equal("old", File.ReadAllText(output));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Theory]
    [InlineData(StoredFormat.Zstd, -1)]
    [InlineData(StoredFormat.Zstd, 1)]
    [InlineData(StoredFormat.Gzip, -1)]
    [InlineData(StoredFormat.Gzip, 1)]
    [InlineData(StoredFormat.Uncompressed, -1)]
    [InlineData(StoredFormat.Uncompressed, 1)]
    public void Another_size_than_the_recorded_one_is_damage(StoredFormat format, int difference)
    {
        var (_, packed) = OutputCodec.Pack(Xml, format);
        Assert.Throws<InvalidDataException>(() => OutputCodec.Unpack(format, packed, Xml.Length + difference));
    }

    [Theory]
    [InlineData(StoredFormat.Zstd)]
    [InlineData(StoredFormat.Gzip)]
    public void A_decompression_bomb_is_stopped_before_anything_is_allocated(StoredFormat wanted)
    {
        var (format, packed) = OutputCodec.Pack(new byte[64 << 20], wanted);
        // Content that packs beyond belief is stored unpacked, so no genuine entry is a bomb.
        if (wanted == StoredFormat.Zstd)
            Assert.Equal(StoredFormat.Uncompressed, format);
        var small = packed.AsMemory(0, Math.Min(packed.Length, 1000));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<InvalidDataException>(() => OutputCodec.Unpack(wanted, small, 1L << 30));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void An_unknown_form_is_damage() =>
        Assert.Throws<InvalidDataException>(() => OutputCodec.Unpack((StoredFormat)99, Xml, Xml.Length));

    [Fact]
    public void A_plain_output_is_shared_with_the_entry_where_the_file_system_can_and_written_where_it_cannot()
    {
        using var folder = new TemporaryFolder();
        var id = new ObjectId(ObjectKind.Entry, new Digest(1, 2, 3, 4));
        var stored = new StoredOutput(0, StoredFormat.Uncompressed, Xml.Length, 0, Xml);
        var entry = new CacheEntry(1, "/a.cxx\0"u8.ToArray(), [], [stored, stored with { Number = 1 }]);
        var content = ObjectSeal.Seal(id, entry.Encode());
        File.WriteAllBytes(folder["entry"], content);
        var decoded = CacheEntry.Decode(ObjectSeal.Open(content, id));
        Assert.Equal([0, 1], decoded.Outputs.Select(output => output.Number));
        foreach (var output in decoded.Outputs)
        {
            Assert.Equal(0, output.Offset % FileClone.Alignment);
            using var file = File.OpenHandle(folder["entry"]);
            Assert.True(OutputFile.TryWrite(folder["unit.xml"], output.Packed, (file, output.Offset)));
            Assert.Equal(Xml, File.ReadAllBytes(folder["unit.xml"]));
        }
        // The stored file may have changed since it was checked.
        File.WriteAllBytes(folder["entry"], new byte[content.Length]);
        using var changed = File.OpenHandle(folder["entry"]);
        Assert.True(OutputFile.TryWrite(folder["unit.xml"], Xml, (changed, decoded.Outputs[0].Offset)));
        Assert.Equal(Xml, File.ReadAllBytes(folder["unit.xml"]));
    }

    [Fact]
    public void Btrfs_and_XFS_share_blocks()
    {
        using var folder = new TemporaryFolder();
        Assert.SkipUnless(
            new DriveInfo(folder.Path).DriveFormat is "btrfs" or "xfs",
            "TMPDIR must lie on btrfs or XFS"
        );
        var source = folder["source"];
        File.WriteAllBytes(source, [.. new byte[FileClone.Alignment], .. Xml]);
        using var from = File.OpenHandle(source);
        using var to = File.OpenHandle(folder["clone"], FileMode.CreateNew, FileAccess.ReadWrite);
        Assert.True(FileClone.TryClone(from, FileClone.Alignment, Xml.Length, to));
        Assert.Equal(Xml.Length, RandomAccess.GetLength(to));
    }
}
