using System.Buffers.Binary;
using System.IO.Hashing;
using Wrapgen.Emitters.Stubs.Session;

namespace Wrapgen.Emitters.Stubs.Compat;

/// <summary>A Python class as a unit of a stub run. Several submodules may have a model of the class.</summary>
/// <param name="className">Python name.</param>
/// <param name="keys">Keys of the models, in ordinal order.</param>
/// <param name="models">Hash of the models.</param>
internal sealed class ClassUnit(string className, ReadOnlyMemory<string> keys, UInt128 models)
    : StubUnit(className, models)
{
    public ReadOnlyMemory<string> Keys => keys;

    /// <summary>The units of these keys, in the order of the keys.</summary>
    /// <param name="keys">Keys in ordinal order.</param>
    /// <param name="hashOf">Returns the hash of a key's model.</param>
    public static List<ClassUnit> Of(string[] keys, Func<string, UInt128> hashOf)
    {
        var units = new List<ClassUnit>();
        for (int start = 0, end; start < keys.Length; start = end)
        {
            var name = ClassOf(keys[start]);
            end = start + 1;
            while (end < keys.Length && ClassOf(keys[end]).SequenceEqual(name))
                end++;
            var mine = keys.AsMemory(start..end);
            units.Add(new ClassUnit(name.ToString(), mine, HashOf(mine.Span, hashOf)));
        }
        return units;
    }

    private static ReadOnlySpan<char> ClassOf(string key) => key.AsSpan(0, key.IndexOf('.', StringComparison.Ordinal));

    private static UInt128 HashOf(ReadOnlySpan<string> keys, Func<string, UInt128> hashOf)
    {
        Span<byte> number = stackalloc byte[16];
        var hash = new XxHash128();
        foreach (var key in keys)
        {
            BinaryPrimitives.WriteUInt128LittleEndian(number, hashOf(key));
            hash.Append(number);
        }
        return hash.GetCurrentHashAsUInt128();
    }
}
