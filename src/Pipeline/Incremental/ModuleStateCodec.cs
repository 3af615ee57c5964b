using System.Buffers;
using MessagePack;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Modelling;
using Wrapgen.Platform.Files;
using Wrapgen.Platform.Freshness;

namespace Wrapgen.Pipeline.Incremental;

/// <summary>The bytes of a <see cref="ModuleState"/>: MessagePack arrays in the order of the fields.</summary>
internal static class ModuleStateCodec
{
    public static byte[] Encode(ModuleState state)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        var writer = new MessagePackWriter(buffer);
        writer.Write(ModuleState.Version);
        Write(ref writer, state.Settings);
        Write(ref writer, state.Aliases);
        writer.Write(state.Database);
        writer.Write(state.RecordedAt);
        Write(ref writer, state.Inputs);
        Write(ref writer, state.Outputs);
        writer.WriteArrayHeader(state.Submodules.Count);
        foreach (var submodule in state.Submodules.AsSpan())
            Write(ref writer, submodule);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The state; null when the bytes are of another version or damaged, which only means that nothing is known.</summary>
    public static ModuleState? TryDecode(ReadOnlyMemory<byte> data)
    {
        try
        {
            var reader = new MessagePackReader(data);
            return reader.ReadInt32() == ModuleState.Version ? ReadState(ref reader) : null;
        }
        catch (Exception failure)
            when (failure is MessagePackSerializationException or EndOfStreamException or OverflowException)
        {
            return null;
        }
    }

    private static ModuleState ReadState(ref MessagePackReader reader) =>
        new()
        {
            Settings = ReadHash(ref reader),
            Aliases = ReadHash(ref reader),
            Database = reader.ReadInt32(),
            RecordedAt = reader.ReadInt64(),
            Inputs = ReadFiles(ref reader),
            Outputs = ReadFiles(ref reader),
            Submodules = ReadArray(ref reader, ReadSubmodule),
        };

    private static void Write(ref MessagePackWriter writer, SubmoduleState submodule)
    {
        writer.Write(submodule.Name);
        Write(ref writer, submodule.Inputs);
        Write(ref writer, submodule.Outputs);
        writer.WriteArrayHeader(submodule.Constructors.Count);
        foreach (var constructor in submodule.Constructors.AsSpan())
        {
            Write(ref writer, constructor.Hash);
            writer.Write(constructor.IsRepeated);
        }
        writer.WriteArrayHeader(submodule.Functions.Count);
        foreach (var function in submodule.Functions.AsSpan())
            writer.Write(function);
        writer.WriteArrayHeader(submodule.Warnings.Count);
        foreach (var warning in submodule.Warnings.AsSpan())
        {
            writer.Write(warning.Number);
            writer.Write(warning.Message);
            writer.Write(warning.Place);
        }
    }

    private static SubmoduleState ReadSubmodule(ref MessagePackReader reader) =>
        new(
            ReadText(ref reader),
            ReadFiles(ref reader),
            ReadFiles(ref reader),
            ReadArray(
                ref reader,
                static (ref MessagePackReader item) => new ConstructorText(ReadHash(ref item), item.ReadBoolean())
            ),
            ReadArray(ref reader, ReadText),
            ReadArray(
                ref reader,
                static (ref MessagePackReader item) =>
                    new WrappingWarning(item.ReadInt32(), ReadText(ref item), item.ReadString())
            )
        );

    private static void Write(ref MessagePackWriter writer, EquatableArray<RecordedFile> files)
    {
        writer.WriteArrayHeader(files.Count);
        foreach (var file in files.AsSpan())
        {
            var stamp = file.Fingerprint.Stamp;
            writer.Write(file.Path);
            writer.Write((byte)stamp.Kind);
            writer.Write(stamp.Device);
            writer.Write(stamp.Inode);
            writer.Write(stamp.Size);
            writer.Write(stamp.Modified);
            writer.Write(stamp.Changed);
            Write(ref writer, file.Fingerprint.Hash);
        }
    }

    private static EquatableArray<RecordedFile> ReadFiles(ref MessagePackReader reader) =>
        ReadArray(ref reader, ReadFile);

    private static RecordedFile ReadFile(ref MessagePackReader reader)
    {
        var path = ReadText(ref reader);
        var stamp = new FileStamp(
            (FileKind)reader.ReadByte(),
            reader.ReadUInt64(),
            reader.ReadUInt64(),
            reader.ReadInt64(),
            reader.ReadInt64(),
            reader.ReadInt64()
        );
        return new RecordedFile(path, new FileFingerprint(stamp, ReadHash(ref reader)));
    }

    private static void Write(ref MessagePackWriter writer, UInt128 hash)
    {
        writer.Write((ulong)(hash >> 64));
        writer.Write((ulong)hash);
    }

    private static UInt128 ReadHash(ref MessagePackReader reader) => new(reader.ReadUInt64(), reader.ReadUInt64());

    private static string ReadText(ref MessagePackReader reader) =>
        reader.ReadString() ?? throw new MessagePackSerializationException("a text is missing");

    private delegate T ReadItem<T>(ref MessagePackReader reader);

    // Grown item by item: a damaged count must not ask for memory.
    private static EquatableArray<T> ReadArray<T>(ref MessagePackReader reader, ReadItem<T> read)
    {
        var items = new List<T>();
        for (var left = reader.ReadArrayHeader(); left > 0; left--)
            items.Add(read(ref reader));
        return EquatableArray.From(items);
    }
}
