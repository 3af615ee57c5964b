using System.Text;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Tests;

public sealed class Blake2bTests
{
    /// <summary>Digests of <c>b2sum -l 256</c>, of the first 160 bits that name files.</summary>
    [Theory]
    [InlineData("", "0e5751c026e543b2e8ab2eb06099daa1d1e5df47")]
    [InlineData("abc", "bddd813c634239723171ef3fee98579b94964e3b")]
    public void It_is_BLAKE2b_256(string text, string expected) =>
        Assert.Equal(expected, Blake2b.Hash(Encoding.ASCII.GetBytes(text)).ToString());

    [Theory]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(256)]
    [InlineData(1000)]
    public void Pieces_of_any_size_make_the_same_digest_as_the_whole(int length)
    {
        var data = Enumerable.Range(0, length).Select(i => (byte)(i * 7)).ToArray();
        foreach (var piece in (int[])[1, 64, 127, 128, 129, length])
        {
            var hash = new Blake2b();
            foreach (var chunk in data.Chunk(piece))
                hash.Append(chunk);
            Assert.Equal(Blake2b.Hash(data), hash.Finish());
        }
    }
}
