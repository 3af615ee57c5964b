using System.Buffers;
using MessagePack;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Storage;

/// <summary>
/// A class model as MessagePack (docs/store-format.md). Each record is an array whose positions are the keys. The texts
/// of signatures (argument names, hints, defaults) repeat often, so each is stored once in a table and referred to by
/// number.
/// </summary>
internal static class ClassModelCodec
{
    /// <summary>Raise it with every change of a row or of the records in it; see <see cref="StoreSchema"/>.</summary>
    public const int Layout = 1;

    private const int FieldCount = 8;
    private const int FieldsPerArgument = 3;

    public static void Encode(ClassModel model, IBufferWriter<byte> target)
    {
        var texts = new TextTable();
        foreach (var method in model.Methods)
        foreach (var overload in method.Overloads)
            texts.Add(overload);

        var writer = new MessagePackWriter(target);
        writer.WriteArrayHeader(FieldCount);
        writer.Write(StoreSchema.Version);
        writer.Write((byte)FlagsOf(model));
        writer.Write(model.ClassName);
        writer.Write(model.SubmoduleName);
        WriteStrings(ref writer, model.ParentClasses.AsSpan());
        WriteStrings(ref writer, model.Enums.AsSpan());
        WriteStrings(ref writer, texts.Items);
        writer.WriteArrayHeader(model.Methods.Count);
        foreach (var method in model.Methods)
            WriteMethod(ref writer, method, texts);
        writer.Flush();
    }

    /// <summary>Reads a row. Anything unexpected ends in a <see cref="FormatException"/> that names it.</summary>
    public static ClassModel Decode(ReadOnlyMemory<byte> data)
    {
        try
        {
            var reader = new MessagePackReader(data);
            var model = ReadModel(ref reader);
            return reader.End ? model : throw new FormatException("bytes follow the model.");
        }
        catch (EndOfStreamException failure)
        {
            throw new FormatException("it ends too early.", failure);
        }
        catch (Exception failure) when (failure is MessagePackSerializationException or OverflowException)
        {
            throw new FormatException("it is not the MessagePack of a class model.", failure);
        }
    }

    private static ClassModel ReadModel(ref MessagePackReader reader)
    {
        if (reader.ReadArrayHeader() != FieldCount)
            throw new FormatException("it has another number of fields.");
        if (reader.ReadInt32() is var version and not StoreSchema.Version)
            throw new FormatException($"it has layout {version}.");
        var flags = (ModelFlags)reader.ReadByte();
        var className = ReadText(ref reader);
        var submodule = ReadText(ref reader);
        var parents = ReadStrings(ref reader);
        var enums = ReadStrings(ref reader);
        var texts = ReadStrings(ref reader);
        var methods = new MethodModel[reader.ReadArrayHeader()];
        for (var i = 0; i < methods.Length; i++)
            methods[i] = ReadMethod(ref reader, texts);
        return new ClassModel
        {
            ClassName = className,
            SubmoduleName = submodule,
            IsTyped = flags.HasFlag(ModelFlags.Typed),
            HasNewMethod = flags.HasFlag(ModelFlags.HasNewMethod),
            IsAbstract = flags.HasFlag(ModelFlags.Abstract),
            IsEnum = flags.HasFlag(ModelFlags.Enum),
            HasSuperclass = flags.HasFlag(ModelFlags.HasSuperclass),
            ParentClasses = new(parents),
            Enums = new(enums),
            Methods = new(methods),
        };
    }

    private static void WriteMethod(ref MessagePackWriter writer, MethodModel method, TextTable texts)
    {
        writer.WriteArrayHeader(1 + method.Overloads.Count);
        writer.Write(method.Name);
        foreach (var overload in method.Overloads)
        {
            writer.WriteArrayHeader(1 + FieldsPerArgument * overload.Arguments.Count);
            writer.Write(texts.NumberOf(overload.ReturnHint) << 1 | (overload.IsStatic ? 1 : 0));
            foreach (var argument in overload.Arguments)
            {
                writer.Write(texts.NumberOf(argument.Name));
                writer.Write(texts.NumberOf(argument.Hint));
                writer.Write(texts.NumberOf(argument.Default));
            }
        }
    }

    private static MethodModel ReadMethod(ref MessagePackReader reader, string[] texts)
    {
        var count = reader.ReadArrayHeader() - 1;
        if (count < 1)
            throw new FormatException("a method has no overload.");
        var name = ReadText(ref reader);
        var overloads = new OverloadModel[count];
        for (var i = 0; i < count; i++)
            overloads[i] = ReadOverload(ref reader, texts);
        return new MethodModel(name, new(overloads));
    }

    private static OverloadModel ReadOverload(ref MessagePackReader reader, string[] texts)
    {
        var (count, rest) = Math.DivRem(reader.ReadArrayHeader() - 1, FieldsPerArgument);
        if (rest != 0)
            throw new FormatException("an overload has a broken argument list.");
        var head = reader.ReadInt32();
        var arguments = new ArgumentModel[count];
        for (var i = 0; i < count; i++)
        {
            var name = TextAt(texts, reader.ReadInt32()) ?? throw new FormatException("an argument has no name.");
            arguments[i] = new ArgumentModel(
                name,
                TextAt(texts, reader.ReadInt32()),
                TextAt(texts, reader.ReadInt32())
            );
        }
        return new OverloadModel(new(arguments), TextAt(texts, head >> 1), (head & 1) != 0);
    }

    private static string? TextAt(string[] texts, int number)
    {
        if ((uint)number > (uint)texts.Length)
            throw new FormatException($"it refers to text {number} of {texts.Length}.");
        return number == 0 ? null : texts[number - 1];
    }

    private static void WriteStrings(ref MessagePackWriter writer, ReadOnlySpan<string> items)
    {
        writer.WriteArrayHeader(items.Length);
        foreach (var item in items)
            writer.Write(item);
    }

    private static string[] ReadStrings(ref MessagePackReader reader)
    {
        // The reader checks a count against the bytes that are left, so a damaged count cannot ask for much memory.
        var items = new string[reader.ReadArrayHeader()];
        for (var i = 0; i < items.Length; i++)
            items[i] = ReadText(ref reader);
        return items;
    }

    private static string ReadText(ref MessagePackReader reader) =>
        reader.ReadString() ?? throw new FormatException("a text is missing.");

    private static ModelFlags FlagsOf(ClassModel model) =>
        (model.IsTyped ? ModelFlags.Typed : 0)
        | (model.HasNewMethod ? ModelFlags.HasNewMethod : 0)
        | (model.IsAbstract ? ModelFlags.Abstract : 0)
        | (model.IsEnum ? ModelFlags.Enum : 0)
        | (model.HasSuperclass ? ModelFlags.HasSuperclass : 0);

    [Flags]
    private enum ModelFlags : byte
    {
        Typed = 1,
        HasNewMethod = 2,
        Abstract = 4,
        Enum = 8,
        HasSuperclass = 16,
    }

    /// <summary>The texts of all signatures, each once, numbered from 1 in order of first use; 0 is "absent".</summary>
    private sealed class TextTable
    {
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
        private readonly List<string> _items = [];

        public ReadOnlySpan<string> Items => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_items);

        public void Add(OverloadModel overload)
        {
            Add(overload.ReturnHint);
            foreach (var argument in overload.Arguments)
            {
                Add(argument.Name);
                Add(argument.Hint);
                Add(argument.Default);
            }
        }

        public int NumberOf(string? text) => text is null ? 0 : _numbers[text];

        private void Add(string? text)
        {
            if (text is null || !_numbers.TryAdd(text, _items.Count + 1))
                return;
            _items.Add(text);
        }
    }
}
