using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Storage;

namespace Wrapgen.Pipeline.Tests.Storage;

public class StoreSchemaTests
{
    private static readonly Type[] Records =
    [
        typeof(ClassModel),
        typeof(MethodModel),
        typeof(OverloadModel),
        typeof(ArgumentModel),
        typeof(TypedSubmodule),
        typeof(WrapperClass),
        typeof(WrapperMethod),
        typeof(WrapperParameter),
        typeof(WrapperEnum),
        typeof(EnumValue),
        typeof(WrapperFunction),
        typeof(DroppedMethod),
        typeof(TemplateArgument),
        typeof(ClassReference),
        typeof(DocumentationPlace),
        typeof(TextRange),
        typeof(TypeModel),
        typeof(TypeShape),
        typeof(TypePassing),
        typeof(WrapperMethodKind),
        typeof(DropReason),
    ];

    /// <summary>
    /// When this fails, raise the layout that you changed, which raises <see cref="StoreSchema.Version"/>: an old
    /// database must not be read as a new one. Then record version and hash.
    /// </summary>
    [Fact]
    public void The_layout_has_not_changed_without_a_new_version()
    {
        var layout = new StringBuilder().Append(StoreSchema.CreateTables).Append('\n');
        foreach (var type in Records)
        foreach (
            var property in type.GetProperties()
                .Where(property => property.CanWrite)
                .OrderBy(property => property.Name, StringComparer.Ordinal)
        )
            layout
                .Append(type.Name)
                .Append('.')
                .Append(property.Name)
                .Append(' ')
                .Append(property.PropertyType)
                .Append('\n');
        foreach (var type in Records.Where(type => type.IsEnum))
            layout.Append(type.Name).Append(' ').AppendJoin(' ', Enum.GetNames(type)).Append('\n');
        var row = new ArrayBufferWriter<byte>();
        ClassModelCodec.Encode(SampleModels.Everything, row);
        WrapperEncoder.Encode(SampleWrappers.Everything, row);
        layout.Append(Convert.ToHexStringLower(row.WrittenSpan));

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(layout.ToString())))[..16];

        Assert.Equal((3, "49826ac889e30c75"), (StoreSchema.Version, hash));
    }

    [Fact]
    public void The_file_name_carries_the_version() =>
        Assert.Equal($"class-models-v{StoreSchema.Version}.db", StoreSchema.FileName);
}
