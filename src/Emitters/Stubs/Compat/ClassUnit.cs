using System.Buffers.Binary;
using System.IO.Hashing;

namespace Wrapgen.Emitters.Stubs.Compat;

/// <summary>A Python class as the unit of a stub run: the keys of its models, and the hash of all that its stubs follow from.</summary>
/// <param name="ClassName">Python name.</param>
/// <param name="Keys">Keys of its models in ordinal order.</param>
/// <param name="Input">Hash of models and templates.</param>
internal sealed record ClassUnit(string ClassName, ReadOnlyMemory<string> Keys, UInt128 Input)
{
    /// <summary>The units of these keys, in the order of the keys.</summary>
    /// <param name="keys">Keys in ordinal order.</param>
    /// <param name="hashOf">Hash of a key's model.</param>
    /// <param name="templates">Hash of the templates.</param>
    public static List<ClassUnit> Of(string[] keys, Func<string, UInt128> hashOf, UInt128 templates)
    {
        var units = new List<ClassUnit>();
        for (int start = 0, end; start < keys.Length; start = end)
        {
            var name = ClassOf(keys[start]);
            end = start + 1;
            while (end < keys.Length && ClassOf(keys[end]).SequenceEqual(name))
                end++;
            var mine = keys.AsMemory(start..end);
            units.Add(new ClassUnit(name.ToString(), mine, InputOf(mine.Span, hashOf, templates)));
        }
        return units;
    }

    private static ReadOnlySpan<char> ClassOf(string key) => key.AsSpan(0, key.IndexOf('.', StringComparison.Ordinal));

    private static UInt128 InputOf(ReadOnlySpan<string> keys, Func<string, UInt128> hashOf, UInt128 templates)
    {
        Span<byte> number = stackalloc byte[16];
        var hash = new XxHash128();
        BinaryPrimitives.WriteUInt128LittleEndian(number, templates);
        hash.Append(number);
        foreach (var key in keys)
        {
            BinaryPrimitives.WriteUInt128LittleEndian(number, hashOf(key));
            hash.Append(number);
        }
        return hash.GetCurrentHashAsUInt128();
    }
}
