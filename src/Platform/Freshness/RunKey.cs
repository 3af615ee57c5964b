using System.Buffers;
using System.Globalization;
using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Wrapgen.Platform.Files;

namespace Wrapgen.Platform.Freshness;

/// <summary>
/// What determines the output of a run besides files, as one hash: this build of the program, and the options. Options
/// are added as the JSON that the compiler generates from their record, so that a new option is part of the key unless
/// it is marked <see cref="NotInRunKeyAttribute"/>.
/// </summary>
internal sealed class RunKey
{
    private readonly XxHash128 _hash = new();

    /// <summary>A key that includes the program: another build may write other text.</summary>
    public RunKey()
    {
        foreach (var file in ProgramFiles())
        {
            var stamp = FileStamp.Of(file);
            Add(string.Create(CultureInfo.InvariantCulture, $"{file} {stamp.Size} {stamp.Modified}"));
        }
    }

    /// <summary>The hash of all that was added, in order.</summary>
    public UInt128 Value => _hash.GetCurrentHashAsUInt128();

    /// <summary>Adds options.</summary>
    public void Add<T>(T options, JsonTypeInfo<T> type)
    {
        var json = new ArrayBufferWriter<byte>(1 << 10);
        using (var writer = new Utf8JsonWriter(json))
            JsonSerializer.Serialize(writer, options, type);
        Add(json.WrittenSpan);
    }

    /// <summary>Adds a text.</summary>
    public void Add(string text) => Add(Encoding.UTF8.GetBytes(text));

    private void Add(ReadOnlySpan<byte> part)
    {
        // Without the length, two parts could look like one that contains both.
        var length = part.Length;
        _hash.Append(System.Runtime.InteropServices.MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in length)));
        _hash.Append(part);
    }

    private static IEnumerable<string> ProgramFiles()
    {
        if (Environment.ProcessPath is { } program)
            yield return program;
        // A native program is one file.
        if (!RuntimeFeature.IsDynamicCodeSupported)
            yield break;
        foreach (
            var library in Directory.GetFiles(AppContext.BaseDirectory, "Wrapgen.*.dll").Order(StringComparer.Ordinal)
        )
            yield return library;
    }
}
