using System.Buffers;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using MessagePack;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Storage;

/// <summary>
/// Writes the concrete classes of a submodule as MessagePack (docs/store-format.md). Texts, types and methods repeat
/// thousands of times, so each is stored once in a table; everything else is numbers.
/// </summary>
internal sealed class WrapperEncoder
{
    /// <summary>Raise it with every change of a row or of the records in it; see <see cref="StoreSchema"/>.</summary>
    public const int Layout = 1;

    public const int FieldCount = 9;

    private readonly Dictionary<string, int> _textNumbers = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private readonly Dictionary<TypeModel, int> _typeNumbers = [];
    private readonly List<int> _types = [];
    private readonly Dictionary<UInt128, int> _methodNumbers = [];
    private readonly List<int> _methods = [];
    private readonly List<int> _numbers = [];

    /// <summary>Encodes a submodule.</summary>
    public static void Encode(TypedSubmodule module, IBufferWriter<byte> target) =>
        new WrapperEncoder().Write(module, target);

    private void Write(TypedSubmodule module, IBufferWriter<byte> target)
    {
        // The tables come first in the row, but they are complete only at the end.
        var classes = new int[module.Classes.Count][];
        for (var index = 0; index < classes.Length; index++)
            classes[index] = Collect(() => AddClass(module.Classes[index]));
        var enums = Collect(() => AddEnums(module.Enums));
        var functions = Collect(() =>
        {
            foreach (var function in module.Functions)
                AddFunction(function);
        });
        var dropped = Collect(() =>
        {
            foreach (var method in module.Dropped)
                AddDropped(method);
        });

        var writer = new MessagePackWriter(target);
        writer.WriteArrayHeader(FieldCount);
        writer.Write(StoreSchema.Version);
        writer.Write(module.Submodule);
        writer.WriteArrayHeader(_texts.Count);
        foreach (var text in _texts)
            writer.Write(text);
        WriteNumbers(ref writer, CollectionsMarshal.AsSpan(_types));
        WriteNumbers(ref writer, CollectionsMarshal.AsSpan(_methods));
        writer.WriteArrayHeader(classes.Length);
        foreach (var numbers in classes)
            WriteNumbers(ref writer, numbers);
        WriteNumbers(ref writer, enums);
        WriteNumbers(ref writer, functions);
        WriteNumbers(ref writer, dropped);
        writer.Flush();
    }

    private int[] Collect(Action add)
    {
        _numbers.Clear();
        add();
        return [.. _numbers];
    }

    private void AddClass(WrapperClass type)
    {
        Add(type.SwigName);
        Add(type.CppName);
        _numbers.Add((type.IsAbstract ? 1 : 0) | (type.HasFactory ? 2 : 0));
        AddPlace(type.Documentation);
        _numbers.Add(type.TemplateArguments.Count);
        foreach (var argument in type.TemplateArguments)
        {
            Add(argument.CppText);
            Add(argument.Class?.SwigName);
            if (argument.Class is { } reference)
                Add(reference.Submodule);
        }
        _numbers.Add(type.Bases.Count);
        foreach (var parent in type.Bases)
        {
            Add(parent.SwigName);
            Add(parent.Submodule);
        }
        AddEnums(type.Enums);
        _numbers.Add(type.Methods.Count);
        foreach (var method in type.Methods.AsSpan())
            _numbers.Add(NumberOf(method));
    }

    /// <summary>Methods are numbered from 0 in order of first use; equal methods share a number.</summary>
    private int NumberOf(WrapperMethod method)
    {
        var start = _numbers.Count;
        AddMethod(method);
        var numbers = CollectionsMarshal.AsSpan(_numbers)[start..];
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(
            _methodNumbers,
            XxHash128.HashToUInt128(MemoryMarshal.AsBytes(numbers)),
            out var isKnown
        );
        if (!isKnown)
        {
            number = _methodNumbers.Count - 1;
            _methods.AddRange(numbers);
        }
        CollectionsMarshal.SetCount(_numbers, start);
        return number;
    }

    private void AddMethod(WrapperMethod method)
    {
        Add(method.Name);
        _numbers.Add((int)method.Kind | method.Parameters.Count << 2);
        _numbers.Add(NumberOf(method.Result));
        foreach (var parameter in method.Parameters.AsSpan())
        {
            Add(parameter.Name);
            _numbers.Add(NumberOf(parameter.Type));
            Add(parameter.Default);
        }
        AddPlace(method.Documentation);
    }

    private void AddEnums(EquatableArray<WrapperEnum> enums)
    {
        _numbers.Add(enums.Count);
        foreach (var item in enums)
        {
            Add(item.Name);
            AddPlace(item.Documentation);
            _numbers.Add(item.Values.Count);
            foreach (var value in item.Values)
            {
                Add(value.Name);
                Add(value.Value);
            }
        }
    }

    private void AddFunction(WrapperFunction function)
    {
        Add(function.Name);
        Add(function.ClassName);
        _numbers.Add(function.Keywords.Count);
        foreach (var keyword in function.Keywords)
            Add(keyword);
    }

    private void AddDropped(DroppedMethod method)
    {
        Add(method.SwigName);
        Add(method.Method);
        _numbers.Add((int)method.Reason);
        AddPlace(method.Place);
    }

    private void AddPlace(DocumentationPlace? place)
    {
        Add(place?.File);
        if (place is not { } known)
            return;
        _numbers.Add(known.Line);
        _numbers.Add(known.Comment is null ? 0 : 1);
        if (known.Comment is not { } comment)
            return;
        _numbers.Add(comment.BeginLine);
        _numbers.Add(comment.BeginColumn);
        _numbers.Add(comment.EndLine);
        _numbers.Add(comment.EndColumn);
    }

    private void Add(string? text) => _numbers.Add(NumberOf(text));

    /// <summary>Texts are numbered from 1 in order of first use; 0 is "absent".</summary>
    private int NumberOf(string? text)
    {
        if (text is null)
            return 0;
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_textNumbers, text, out var isKnown);
        if (isKnown)
            return number;
        _texts.Add(text);
        return number = _texts.Count;
    }

    /// <summary>Types are numbered from 0; a vector's items come before it.</summary>
    private int NumberOf(TypeModel type)
    {
        if (_typeNumbers.TryGetValue(type, out var known))
            return known;
        var item = type.Item is null ? 0 : NumberOf(type.Item) + 1;
        _types.Add((int)type.Shape | (int)type.Passing << 4);
        _types.Add(NumberOf(type.Name));
        _types.Add(NumberOf(type.Submodule));
        _types.Add(item);
        return _typeNumbers[type] = _typeNumbers.Count;
    }

    private static void WriteNumbers(ref MessagePackWriter writer, ReadOnlySpan<int> numbers)
    {
        writer.WriteArrayHeader(numbers.Length);
        foreach (var number in numbers)
            writer.Write(number);
    }
}
