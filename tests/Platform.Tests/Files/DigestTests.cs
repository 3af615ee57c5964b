using Wrapgen.Platform.Files;

namespace Wrapgen.Platform.Tests.Files;

public sealed class DigestTests
{
    /// <summary>
    /// The official test vectors of BLAKE3, of which the first 160 bits name files: the bytes from 0 to 250 repeat. A chunk
    /// has 1024 bytes; longer input is hashed as a tree, and the longest here in wide registers.
    /// </summary>
    [Theory]
    [InlineData(0, "af1349b9f5f9a1a6a0404dea36dcc9499bcb25c9")]
    [InlineData(1, "2d3adedff11b61f14c886e35afa036736dcd87a7")]
    [InlineData(1023, "10108970eeda3eb932baac1428c7a2163b0e924c")]
    [InlineData(1024, "42214739f095a406f3fc83deb889744ac00df831")]
    [InlineData(1025, "d00278ae47eb27b34faecf67b4fe263f82d54129")]
    [InlineData(2049, "5f4d72f40d7a5f82b15ca2b2e44b1de3c2ef86c4")]
    [InlineData(7169, "a003fc7a51754a9b3c7fae0367ab3d782dccf288")]
    [InlineData(31744, "62b6960e1a44bcc1eb1a611a8d6235b6b4b78f32")]
    [InlineData(102400, "bc3e3d41a1146b069abffad3c0d44860cf664390")]
    public void A_digest_is_BLAKE3(int length, string expected) =>
        Assert.Equal(expected, Digest.Of(Vector(length)).ToString());

    [Theory]
    [InlineData(1023)]
    [InlineData(1025)]
    [InlineData(31744)]
    public void Pieces_of_any_size_make_the_same_digest_as_the_whole(int length)
    {
        var data = Vector(length);
        foreach (var piece in (int[])[1, 63, 64, 1024, 1025, length])
        {
            var builder = new DigestBuilder();
            foreach (var chunk in data.Chunk(piece))
                builder.Append(chunk);
            Assert.Equal(Digest.Of(data), builder.Finish());
        }
    }

    [Fact]
    public void A_digest_is_appended_as_its_bytes()
    {
        var digest = Digest.Of("header"u8);
        var bytes = new byte[Digest.Size];
        digest.Write(bytes);
        var builder = new DigestBuilder();
        builder.Append(digest);
        Assert.Equal(Digest.Of(bytes), builder.Finish());
        Assert.Equal(digest, Digest.Read(bytes));
    }

    private static byte[] Vector(int length) => [.. Enumerable.Range(0, length).Select(i => (byte)(i % 251))];
}
