using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Modelling;
using Wrapgen.Platform.Files;

namespace Wrapgen.Pipeline.Incremental;

/// <summary>What a module needs from a submodule, even if the submodule is not modelled again.</summary>
/// <param name="Constructors">Its constructors, in order: a text is written once per module.</param>
/// <param name="Functions">Names of its functional interfaces.</param>
/// <param name="Warnings">Its warnings, which every run repeats.</param>
internal sealed record SubmoduleSummary(
    IReadOnlyList<ConstructorText> Constructors,
    IReadOnlyList<string> Functions,
    EquatableArray<WrappingWarning> Warnings
)
{
    /// <summary>The summary as the record of a run holds it.</summary>
    public byte[] Encode()
    {
        var writer = new ByteWriter(1 << 10);
        writer.Count(Constructors.Count);
        foreach (var constructor in Constructors)
        {
            writer.Checksum(constructor.Hash);
            writer.Byte(constructor.IsRepeated ? (byte)1 : (byte)0);
        }
        writer.Count(Functions.Count);
        foreach (var function in Functions)
            writer.Text(function);
        writer.Count(Warnings.Count);
        foreach (var warning in Warnings)
        {
            writer.Count(warning.Number);
            writer.Text(warning.Message);
            writer.Byte(warning.Place is null ? (byte)0 : (byte)1);
            writer.Text(warning.Place ?? "");
        }
        return writer.Written.ToArray();
    }

    /// <summary>The summary in a record.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a summary.</exception>
    public static SubmoduleSummary Decode(ReadOnlySpan<byte> bytes)
    {
        var reader = new ByteReader(bytes);
        var constructors = new ConstructorText[reader.ItemCount()];
        for (var index = 0; index < constructors.Length; index++)
            constructors[index] = new ConstructorText(reader.Checksum(), reader.Byte() != 0);
        var functions = new string[reader.ItemCount()];
        for (var index = 0; index < functions.Length; index++)
            functions[index] = reader.Text();
        var warnings = new WrappingWarning[reader.ItemCount()];
        for (var index = 0; index < warnings.Length; index++)
            warnings[index] = ReadWarning(ref reader);
        return new SubmoduleSummary(constructors, functions, EquatableArray.Create<WrappingWarning>(warnings));
    }

    private static WrappingWarning ReadWarning(ref ByteReader reader)
    {
        var number = reader.Count();
        var message = reader.Text();
        var hasPlace = reader.Byte() != 0;
        var place = reader.Text();
        return new WrappingWarning(number, message, hasPlace ? place : null);
    }
}
