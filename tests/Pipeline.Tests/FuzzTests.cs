using System.Buffers;
using System.IO.Compression;
using Wrapgen.Pipeline.Profiles;
using Wrapgen.Pipeline.Storage;
using Wrapgen.Pipeline.Tests.Parsing;
using Wrapgen.Pipeline.Tests.Storage;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Tests;

/// <summary>Damaged XML, profiles and rows of the database are read, or refused with a diagnostic.</summary>
public sealed class FuzzTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Damaged_content_is_read_or_refused()
    {
        var model = new ArrayBufferWriter<byte>();
        ClassModelCodec.Encode(SampleModels.Everything, model);
        var wrappers = new ArrayBufferWriter<byte>();
        WrapperEncoder.Encode(SampleWrappers.Everything, wrappers);
        Fuzzing.Run(
            [
                ("xml", [Xml()], ReadXml),
                (
                    "profile",
                    [
                        System.Text.Encoding.UTF8.GetBytes(ProfileFile.ToJson(BuiltInProfiles.Itk)),
                        "{ \"extends\": \"itk\" }"u8.ToArray(),
                    ],
                    ReadProfile
                ),
                ("class row", [model.WrittenSpan.ToArray()], row => ClassModelCodec.Decode(row)),
                ("wrapper row", [wrappers.WrittenSpan.ToArray()], row => WrapperDecoder.Decode(row)),
            ],
            // The store turns the format exception of a row, and the runner that of a document, into a diagnostic.
            failure => failure is WrapgenException or FormatException or InsufficientExecutionStackException
        );
    }

    private static byte[] Xml()
    {
        using var file = File.OpenRead(
            Repository.PathOf("examples", "shapes", "castxml", "shapesGeometryEnums.xml.gz")
        );
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var content = new MemoryStream();
        unpacked.CopyTo(content);
        return content.ToArray();
    }

    private static void ReadXml(byte[] text)
    {
        using var document = Documents.Open(text);
        Assert.NotNull(DocumentText.Of(document));
    }

    private void ReadProfile(byte[] text)
    {
        var file = _folder["profile.json"];
        File.WriteAllBytes(file, text);
        Assert.NotNull(ProfileFile.Check(file, out _));
    }
}
