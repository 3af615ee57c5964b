using Wrapgen.Caching.Backends;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Tests.Backends;

public sealed class ObjectSealTests
{
    private static readonly ObjectId Id = new(ObjectKind.History, new Digest(1, 2, 3, 4));

    [Fact]
    public void The_body_comes_back_under_its_own_name_only()
    {
        var content = ObjectSeal.Seal(Id, "body"u8);
        Assert.Equal("body"u8.ToArray(), ObjectSeal.Open(content, Id).ToArray());
        Assert.Equal(Id, ObjectSeal.NameOf(content));
        Assert.Throws<InvalidDataException>(() => ObjectSeal.Open(content, Id with { Kind = ObjectKind.Entry }));
        Assert.Throws<InvalidDataException>(() => ObjectSeal.Open(content, Id with { Key = default }));
    }

    [Fact]
    public void Every_flipped_bit_and_every_missing_byte_is_damage()
    {
        var content = ObjectSeal.Seal(Id, "body"u8);
        for (var i = 0; i < content.Length; i++)
        {
            var damaged = content.ToArray();
            damaged[i] ^= 1;
            Assert.Throws<InvalidDataException>(() => ObjectSeal.Open(damaged, Id));
            Assert.Throws<InvalidDataException>(() => ObjectSeal.Open(content[..i], Id));
        }
    }
}
