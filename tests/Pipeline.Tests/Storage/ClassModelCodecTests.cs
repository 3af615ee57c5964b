using System.Buffers;
using CsCheck;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Storage;

namespace Wrapgen.Pipeline.Tests.Storage;

public class ClassModelCodecTests
{
    [Fact]
    public void A_model_comes_back_equal()
    {
        Assert.Equal(SampleModels.Everything, ClassModelCodec.Decode(Encode(SampleModels.Everything)));
    }

    [Fact]
    public void An_empty_model_comes_back_equal()
    {
        var model = SampleModels.Named("Empty", "itkEmpty");

        Assert.Equal(model, ClassModelCodec.Decode(Encode(model)));
    }

    [Fact]
    public void Any_model_comes_back_equal()
    {
        Models.Sample(model => Assert.Equal(model, ClassModelCodec.Decode(Encode(model))), iter: 400);
    }

    [Fact]
    public void A_row_cut_short_anywhere_is_refused()
    {
        var data = Encode(SampleModels.Everything);
        for (var length = 0; length < data.Length; length++)
            Assert.Throws<FormatException>(() => ClassModelCodec.Decode(data.AsMemory(0, length)));
    }

    [Fact]
    public void Random_damage_is_refused_or_gives_another_model_but_never_anything_else()
    {
        var data = Encode(SampleModels.Everything);
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
    [InlineData("98", "it ends too early.")] // an array of 8 with nothing in it
    [InlineData("97", "it ends too early.")]
    [InlineData("9703A0A0A0A0A0A0", "it has another number of fields.")]
    [InlineData("980100A141A162909090 90", "it has layout 1.")]
    [InlineData("980300A141A16290909090C0", "bytes follow the model.")]
    [InlineData("980300C0A16290909090", "a text is missing.")]
    [InlineData("980300A141A162909090 9191A46E616D65", "a method has no overload.")]
    [InlineData("980300A141A162909090 9192A46E616D659200 00", "an overload has a broken argument list.")]
    [InlineData("980300A141A162909090 9192A46E616D659102", "it refers to text 1 of 0.")]
    [InlineData("980300A141A162909090 9192A46E616D659400000000", "an argument has no name.")]
    [InlineData("980300A141A162DDFFFFFFFF", "it is not the MessagePack of a class model.")] // 4 billion parents
    [InlineData("980300DBFFFFFFFF", "it ends too early.")] // a name of 4 GB
    [InlineData("980300A141A162DD7FFFFFFF", "it ends too early.")]
    [InlineData("98A0A0A0A0A0A0A0A0", "it is not the MessagePack of a class model.")]
    [InlineData("81A0A0", "it is not the MessagePack of a class model.")]
    public void A_broken_row_is_refused_with_its_reason(string hex, string reason)
    {
        var failure = Assert.Throws<FormatException>(() =>
            ClassModelCodec.Decode(Convert.FromHexString(hex.Replace(" ", "")))
        );

        Assert.Equal(reason, failure.Message);
    }

    [Fact]
    public void A_text_stands_once_in_a_row()
    {
        OverloadModel[] overloads =
        [
            .. Enumerable
                .Range(0, 100)
                .Select(i => new OverloadModel(
                    [new ArgumentModel("aLongArgumentName" + i % 2, "Sequence[Sequence[int]]", "...")],
                    "Sequence[Sequence[int]]",
                    IsStatic: false
                )),
        ];
        var model = new ClassModel
        {
            ClassName = "A",
            SubmoduleName = "b",
            Methods = [new MethodModel("m", EquatableArray.Create<OverloadModel>(overloads))],
        };

        var data = Encode(model);

        Assert.True(data.Length < 600, $"{data.Length} bytes for 100 overloads");
        Assert.Equal(model, ClassModelCodec.Decode(data));
    }

    private static void RefusesOrReads(byte[] data)
    {
        try
        {
            ClassModelCodec.Decode(data);
        }
        catch (FormatException) { }
    }

    private static byte[] Encode(ClassModel model)
    {
        var buffer = new ArrayBufferWriter<byte>();
        ClassModelCodec.Encode(model, buffer);
        return buffer.WrittenSpan.ToArray();
    }

    private static Gen<ClassModel> Models { get; } =
        from texts in Gen.String[Gen.Char.AlphaNumeric, 1, 8].Array[2]
        from flags in Gen.Bool.Array[5]
        from parents in Gen.String[0, 300].Array[0, 20]
        from enums in Gen.String.Array[0, 4]
        from methods in MethodsOfAnyShape.Array[0, 6]
        select new ClassModel
        {
            ClassName = texts[0],
            SubmoduleName = texts[1],
            IsTyped = flags[0],
            HasNewMethod = flags[1],
            IsAbstract = flags[2],
            IsEnum = flags[3],
            HasSuperclass = flags[4],
            ParentClasses = EquatableArray.Create<string>(parents),
            Enums = EquatableArray.Create<string>(enums),
            Methods = EquatableArray.Create<MethodModel>(methods),
        };

    private static Gen<MethodModel> MethodsOfAnyShape =>
        from name in Gen.String[Gen.Char.AlphaNumeric, 1, 8]
        from overloads in (
            from arguments in Gen.Select(
                Gen.String[Gen.Char.AlphaNumeric, 1, 3],
                OptionalText,
                OptionalText,
                (a, b, c) => new ArgumentModel(a, b, c)
            ).Array[0, 20]
            from returns in OptionalText
            from isStatic in Gen.Bool
            select new OverloadModel(EquatableArray.Create<ArgumentModel>(arguments), returns, isStatic)
        ).Array[1, 20]
        select new MethodModel(name, EquatableArray.Create<OverloadModel>(overloads));

    private static Gen<string?> OptionalText =>
        Gen.OneOf(Gen.Const((string?)null), Gen.String[Gen.Char.AlphaNumeric, 0, 4].Select(text => (string?)text));
}
