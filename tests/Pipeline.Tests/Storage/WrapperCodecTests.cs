using System.Buffers;
using CsCheck;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Storage;

namespace Wrapgen.Pipeline.Tests.Storage;

public class WrapperCodecTests
{
    [Fact]
    public void A_module_comes_back_equal() =>
        Assert.Equal(SampleWrappers.Everything, WrapperDecoder.Decode(Encode(SampleWrappers.Everything)));

    [Fact]
    public void An_empty_module_comes_back_equal()
    {
        var module = SampleWrappers.Named("itkEmpty");

        Assert.Equal(module, WrapperDecoder.Decode(Encode(module)));
    }

    [Fact]
    public void A_method_that_several_classes_have_stands_once()
    {
        var first = SampleWrappers.Everything.Classes[0];
        var module = SampleWrappers.Everything with { Classes = [first, first with { SwigName = "itkShapeD3" }] };

        var decoded = WrapperDecoder.Decode(Encode(module));

        Assert.Equal(module, decoded);
        Assert.All(
            decoded.Classes[0].Methods.Zip(decoded.Classes[1].Methods),
            pair => Assert.Same(pair.First, pair.Second)
        );
    }

    [Fact]
    public void A_row_cut_short_anywhere_is_refused()
    {
        var data = Encode(SampleWrappers.Everything);
        for (var length = 0; length < data.Length; length++)
            Assert.Throws<FormatException>(() => WrapperDecoder.Decode(data.AsMemory(0, length)));
    }

    [Fact]
    public void Random_damage_is_refused_or_gives_another_module_but_never_anything_else()
    {
        var data = Encode(SampleWrappers.Everything);
        Gen.Select(Gen.Int[0, data.Length - 1], Gen.Byte)
            .Array[1, 4]
            .Sample(
                changes =>
                {
                    var damaged = data.ToArray();
                    foreach (var (index, value) in changes)
                        damaged[index] = value;
                    RefusesOrReads(damaged);
                },
                iter: 20_000
            );
    }

    [Fact]
    public void Random_bytes_are_refused_or_read_but_give_nothing_else() =>
        Gen.Byte.Array[0, 64].Sample(RefusesOrReads, iter: 20_000);

    [Theory]
    [InlineData("99", "it ends too early.")]
    [InlineData("98", "it ends too early.")]
    [InlineData("9803A090909090909090", "it has another number of fields.")]
    [InlineData("9901A0 9090909090 9090", "it has layout 1.")]
    [InlineData("9903A0 90 90 90 90 9100 90 90 C0", "bytes follow the module.")]
    [InlineData("9903C0 9090909090909090", "a text is missing.")]
    [InlineData("9903A0 90 9100 9090909090909090", "its table of types is broken.")]
    [InlineData("9903A0 90 90 90 90 90 9090909090909090", "a list of numbers ends too early.")]
    [InlineData("9903A0 90 90 90 90 920000 9090909090909090", "a list of numbers is too long.")]
    [InlineData("9903A0 90 90 90 90 9107 9090909090909090", "a list of numbers ends too early.")]
    [InlineData("9903A0 91A161 940F010100 9090909090909090", "there is no TypeShape 15.")]
    [InlineData("9903A0 91A161 9400010105 9090909090909090", "a type holds one that follows it.")]
    [InlineData("9903A0 91A161 9400010900 9090909090909090", "it refers to text 9 of 1.")]
    [InlineData("9903A0 91A161 90 90 91 99010100000000000105 909090", "it refers to method 5 of 0.")]
    public void A_broken_row_is_refused_with_its_reason(string hex, string reason)
    {
        var failure = Assert.Throws<FormatException>(() =>
            WrapperDecoder.Decode(Convert.FromHexString(hex.Replace(" ", "")))
        );

        Assert.Equal(reason, failure.Message);
    }

    private static void RefusesOrReads(byte[] data)
    {
        try
        {
            WrapperDecoder.Decode(data);
        }
        catch (FormatException) { }
    }

    private static byte[] Encode(TypedSubmodule module)
    {
        var buffer = new ArrayBufferWriter<byte>();
        WrapperEncoder.Encode(module, buffer);
        return buffer.WrittenSpan.ToArray();
    }
}
