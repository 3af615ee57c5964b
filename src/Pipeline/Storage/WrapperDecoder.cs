using MessagePack;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Storage;

/// <summary>
/// Reads what <see cref="WrapperEncoder"/> writes. Anything unexpected ends in a <see cref="FormatException"/> that
/// names it.
/// </summary>
internal sealed class WrapperDecoder
{
    private string[] _texts = [];
    private TypeModel[] _types = [];
    private WrapperMethod[] _methods = [];
    private int[] _numbers = [];
    private int _count;
    private int _position;

    /// <summary>Decodes a submodule.</summary>
    public static TypedSubmodule Decode(ReadOnlyMemory<byte> data)
    {
        try
        {
            var reader = new MessagePackReader(data);
            var module = new WrapperDecoder().Read(ref reader);
            return reader.End ? module : throw new FormatException("bytes follow the module.");
        }
        catch (EndOfStreamException failure)
        {
            throw new FormatException("it ends too early.", failure);
        }
        catch (Exception failure) when (failure is MessagePackSerializationException or OverflowException)
        {
            throw new FormatException("it is not the MessagePack of a wrapper module.", failure);
        }
    }

    private TypedSubmodule Read(ref MessagePackReader reader)
    {
        if (reader.ReadArrayHeader() != WrapperEncoder.FieldCount)
            throw new FormatException("it has another number of fields.");
        if (reader.ReadInt32() is var version and not StoreSchema.Version)
            throw new FormatException($"it has layout {version}.");
        var submodule = ReadText(ref reader);
        _texts = new string[reader.ReadArrayHeader()];
        for (var index = 0; index < _texts.Length; index++)
            _texts[index] = ReadText(ref reader);
        ReadTypes(ref reader);
        _methods = ReadList(ref reader, NextMethod);
        var classes = new WrapperClass[reader.ReadArrayHeader()];
        for (var index = 0; index < classes.Length; index++)
        {
            ReadNumbers(ref reader);
            classes[index] = NextClass();
            ExpectEnd();
        }
        ReadNumbers(ref reader);
        var enums = NextEnums();
        ExpectEnd();
        return new TypedSubmodule
        {
            Submodule = submodule,
            Classes = new(classes),
            Enums = enums,
            Functions = new(ReadList(ref reader, NextFunction)),
            Dropped = new(ReadList(ref reader, NextDropped)),
        };
    }

    private void ReadTypes(ref MessagePackReader reader)
    {
        ReadNumbers(ref reader);
        if (_count % 4 != 0)
            throw new FormatException("its table of types is broken.");
        var types = new TypeModel[_count / 4];
        for (var index = 0; index < types.Length; index++)
        {
            var kind = Next();
            var (name, submodule, item) = (NextText(), NextText(), Next());
            if ((uint)item > (uint)index)
                throw new FormatException("a type holds one that follows it.");
            types[index] = new TypeModel(
                Checked((TypeShape)(kind & 15)),
                Checked((TypePassing)(kind >> 4)),
                name,
                submodule,
                item == 0 ? null : types[item - 1]
            );
        }
        _types = types;
    }

    private T[] ReadList<T>(ref MessagePackReader reader, Func<T> next)
    {
        ReadNumbers(ref reader);
        var items = new List<T>();
        while (_position < _count)
            items.Add(next());
        return [.. items];
    }

    private WrapperClass NextClass()
    {
        var (swigName, cppName, flags, place) = (NextText(), NextText(), Next(), NextPlace());
        var arguments = new TemplateArgument[NextCount(2)];
        for (var index = 0; index < arguments.Length; index++)
            arguments[index] = new TemplateArgument(
                NextText(),
                NextOptionalText() is { } name ? new ClassReference(name, NextText()) : null
            );
        var bases = new ClassReference[NextCount(2)];
        for (var index = 0; index < bases.Length; index++)
            bases[index] = new ClassReference(NextText(), NextText());
        var enums = NextEnums();
        var methods = new WrapperMethod[NextCount(1)];
        for (var index = 0; index < methods.Length; index++)
            methods[index] = At(_methods, Next(), "method");
        return new WrapperClass
        {
            SwigName = swigName,
            CppName = cppName,
            IsAbstract = (flags & 1) != 0,
            HasFactory = (flags & 2) != 0,
            Documentation = place,
            TemplateArguments = new(arguments),
            Bases = new(bases),
            Enums = enums,
            Methods = new(methods),
        };
    }

    private WrapperMethod NextMethod()
    {
        var (name, head, result) = (NextText(), Next(), NextType());
        var count = head >> 2;
        CheckCount(count, 3);
        var parameters = count == 0 ? [] : new WrapperParameter[count];
        for (var index = 0; index < parameters.Length; index++)
            parameters[index] = new WrapperParameter(NextText(), NextType(), NextOptionalText());
        return new WrapperMethod(name, (WrapperMethodKind)(head & 3), result, new(parameters), NextPlace());
    }

    private EquatableArray<WrapperEnum> NextEnums()
    {
        var enums = new WrapperEnum[NextCount(3)];
        for (var index = 0; index < enums.Length; index++)
        {
            var (name, place) = (NextText(), NextPlace());
            var values = new EnumValue[NextCount(2)];
            for (var value = 0; value < values.Length; value++)
                values[value] = new EnumValue(NextText(), NextText());
            enums[index] = new WrapperEnum(name, new(values), place);
        }
        return new(enums);
    }

    private WrapperFunction NextFunction()
    {
        var (name, className) = (NextText(), NextText());
        var keywords = new string[NextCount(1)];
        for (var index = 0; index < keywords.Length; index++)
            keywords[index] = NextText();
        return new WrapperFunction(name, className, new(keywords));
    }

    private DroppedMethod NextDropped() => new(NextText(), NextText(), Checked((DropReason)Next()), NextPlace());

    private DocumentationPlace? NextPlace()
    {
        if (NextOptionalText() is not { } file)
            return null;
        var line = Next();
        return new DocumentationPlace(file, line, Next() == 0 ? null : new TextRange(Next(), Next(), Next(), Next()));
    }

    private int Next() =>
        _position < _count ? _numbers[_position++] : throw new FormatException("a list of numbers ends too early.");

    /// <summary>
    /// The number of items that follow, checked against their least size: a damaged count cannot ask for much memory.
    /// </summary>
    private int NextCount(int numbersPerItem)
    {
        var count = Next();
        CheckCount(count, numbersPerItem);
        return count;
    }

    private void CheckCount(int count, int numbersPerItem)
    {
        if (count < 0 || (long)count * numbersPerItem > _count - _position)
            throw new FormatException("a list of numbers ends too early.");
    }

    private string? NextOptionalText()
    {
        var number = Next();
        if ((uint)number > (uint)_texts.Length)
            throw new FormatException($"it refers to text {number} of {_texts.Length}.");
        return number == 0 ? null : _texts[number - 1];
    }

    private string NextText() => NextOptionalText() ?? throw new FormatException("a text is missing.");

    private TypeModel NextType() => At(_types, Next(), "type");

    private static T At<T>(T[] items, int number, string what) =>
        (uint)number < (uint)items.Length
            ? items[number]
            : throw new FormatException($"it refers to {what} {number} of {items.Length}.");

    private static T Checked<T>(T value)
        where T : struct, Enum =>
        Enum.IsDefined(value) ? value : throw new FormatException($"there is no {typeof(T).Name} {value}.");

    private void ExpectEnd()
    {
        if (_position != _count)
            throw new FormatException("a list of numbers is too long.");
    }

    private void ReadNumbers(ref MessagePackReader reader)
    {
        (_count, _position) = (reader.ReadArrayHeader(), 0);
        if (_numbers.Length < _count)
            _numbers = new int[_count];
        var data = reader.Sequence.FirstSpan[(int)reader.Consumed..];
        var (used, read) = (0, 0);
        for (; read < _count && used < data.Length; read++)
        {
            // Most numbers are small and take one byte.
            var size = 1;
            if (data[used] <= MessagePackRange.MaxFixPositiveInt)
                _numbers[read] = data[used];
            else if (
                MessagePackPrimitives.TryReadInt32(data[used..], out _numbers[read], out size)
                != MessagePackPrimitives.DecodeResult.Success
            )
                break;
            used += size;
        }
        reader.ReadRaw(used);
        // Finds out what is wrong with the number that could not be read.
        if (read < _count)
            reader.ReadInt32();
    }

    private static string ReadText(ref MessagePackReader reader) =>
        reader.ReadString() ?? throw new FormatException("a text is missing.");
}
