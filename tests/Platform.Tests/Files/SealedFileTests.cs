using CsCheck;
using Wrapgen.Platform.Files;

namespace Wrapgen.Platform.Tests.Files;

public class SealedFileTests
{
    private static readonly SealedFormat Format = new(0x54455354, 3);

    [Fact]
    public void Content_comes_back_as_it_was_sealed()
    {
        using var work = new TemporaryFolder();
        var path = work["file"];

        Gen.Byte.Array[0, 300]
            .Sample(
                content =>
                {
                    File.WriteAllBytes(path, SealedFile.Seal(content, Format));
                    Assert.Equal(content, SealedFile.Read(path, Format)!.Content.ToArray());
                },
                iter: 100,
                threads: 1
            );
    }

    [Fact]
    public void Any_damage_is_noticed()
    {
        using var work = new TemporaryFolder();
        var path = work["file"];
        var file = SealedFile.Seal("content"u8, Format);

        for (var position = 0; position < file.Length; position++)
        {
            var damaged = file.ToArray();
            damaged[position] ^= 0x40;
            File.WriteAllBytes(path, damaged);
            Assert.True(SealedFile.Read(path, Format)!.IsDamaged);
            File.WriteAllBytes(path, file[..position]);
            Assert.True(SealedFile.Read(path, Format)!.IsDamaged);
        }
    }

    [Fact]
    public void Another_format_or_version_reads_as_damaged()
    {
        using var work = new TemporaryFolder();
        var path = work["file"];
        File.WriteAllBytes(path, SealedFile.Seal("content"u8, Format));

        Assert.True(SealedFile.Read(path, Format with { Version = 4 })!.IsDamaged);
        Assert.True(SealedFile.Read(path, Format with { Magic = 1 })!.IsDamaged);
        Assert.True(SealedFile.IsOfAnotherVersion(path, Format with { Version = 4 }));
        Assert.False(SealedFile.IsOfAnotherVersion(path, Format));
        Assert.False(SealedFile.IsOfAnotherVersion(path, Format with { Magic = 1 }));
        Assert.Null(SealedFile.Read(work["none"], Format));
    }
}
