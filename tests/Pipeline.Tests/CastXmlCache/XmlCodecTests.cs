using System.Text;
using Wrapgen.Pipeline.CastXmlCache;
using Wrapgen.Pipeline.CastXmlCache.Entries;

namespace Wrapgen.Pipeline.Tests.CastXmlCache;

/// <summary>A poisoned entry cannot make us allocate or write more than it claims, nor claim much more than it brings.</summary>
public sealed class XmlCodecTests
{
    private static readonly byte[] Xml = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 2000).Select(i => $"<Class id=\"_{i}\"/>\n")));

    [Theory]
    [InlineData(StoredFormat.Zstd)]
    [InlineData(StoredFormat.Gzip)]
    [InlineData(StoredFormat.Uncompressed)]
    public void What_is_packed_unpacks_to_the_same(StoredFormat wanted)
    {
        var (format, packed) = XmlCodec.Pack(Xml, wanted);
        Assert.Equal(wanted, format);
        Assert.Equal(Xml, XmlCodec.Unpack(format, packed, Xml.Length));
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
        var (_, packed) = XmlCodec.Pack(Xml, format);
        Assert.Throws<InvalidDataException>(() => XmlCodec.Unpack(format, packed, Xml.Length + difference));
    }

    [Theory]
    [InlineData(StoredFormat.Zstd)]
    [InlineData(StoredFormat.Gzip)]
    public void A_decompression_bomb_is_stopped_before_anything_is_allocated(StoredFormat wanted)
    {
        var (format, packed) = XmlCodec.Pack(new byte[64 << 20], wanted);
        // What packs beyond belief is stored as it is, so no honest entry is a bomb.
        if (wanted == StoredFormat.Zstd) Assert.Equal(StoredFormat.Uncompressed, format);
        var small = packed.AsMemory(0, Math.Min(packed.Length, 1000));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<InvalidDataException>(() => XmlCodec.Unpack(wanted, small, 1L << 30));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void An_unknown_form_is_damage() =>
        Assert.Throws<InvalidDataException>(() => XmlCodec.Unpack((StoredFormat)99, Xml, Xml.Length));
}
