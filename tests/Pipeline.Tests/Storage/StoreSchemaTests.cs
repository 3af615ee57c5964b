using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Storage;

namespace Wrapgen.Pipeline.Tests.Storage;

public class StoreSchemaTests
{
    /// <summary>When this fails, raise <see cref="StoreSchema.Version"/> (an old database must not be read as a new one), then record the hash.</summary>
    [Fact]
    public void The_layout_has_not_changed_without_a_new_version()
    {
        var layout = new StringBuilder().Append(StoreSchema.CreateTable).Append('\n');
        foreach (var type in new[] { typeof(ClassModel), typeof(MethodModel), typeof(OverloadModel), typeof(ArgumentModel) })
            foreach (var property in type.GetProperties().Where(property => property.CanWrite).OrderBy(property => property.Name, StringComparer.Ordinal))
                layout.Append(type.Name).Append('.').Append(property.Name).Append(' ').Append(property.PropertyType).Append('\n');
        var row = new ArrayBufferWriter<byte>();
        ClassModelCodec.Encode(SampleModels.Everything, row);
        layout.Append(Convert.ToHexStringLower(row.WrittenSpan));

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(layout.ToString())))[..16];

        Assert.Equal((1, "e1f2ac6970fad690"), (StoreSchema.Version, hash));
    }

    [Fact]
    public void The_file_name_carries_the_version() =>
        Assert.Equal($"class-models-v{StoreSchema.Version}.db", StoreSchema.FileName);
}
