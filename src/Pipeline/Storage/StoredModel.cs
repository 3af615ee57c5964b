using System.Buffers.Binary;
using System.IO.Hashing;
using Wrapgen.Pipeline.Model;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Storage;

/// <summary>A row of the store, still encoded: most readers decode only a few rows.</summary>
public sealed class StoredModel
{
    internal const int HashLength = 16;

    private readonly string _database;
    private readonly byte[] _hash;
    private readonly byte[] _data;

    internal StoredModel(string database, string key, string module, byte[] hash, byte[] data) =>
        (_database, Key, Module, _hash, _data) = (database, key, module, hash, data);

    /// <summary><c>class.submodule</c>.</summary>
    public string Key { get; }

    /// <summary>The module whose run wrote it, such as <c>ITKCommon</c>.</summary>
    public string Module { get; }

    /// <summary>Hash of the encoded model: equal hashes mean equal models.</summary>
    internal ReadOnlySpan<byte> ContentHash => _hash;

    /// <summary><see cref="ContentHash"/> as a number; 0, which no record contains, when it is damaged.</summary>
    internal UInt128 ContentNumber => NumberOf(_hash);

    /// <summary>The class model. Safe to call from several threads.</summary>
    /// <exception cref="WrapgenException">WG4003: the row is corrupt.</exception>
    public ClassModel Decode()
    {
        if (!HashOf(_data).AsSpan().SequenceEqual(_hash))
            throw Corrupt("its checksum is wrong.");
        try
        {
            var model = ClassModelCodec.Decode(_data);
            return model.Key == Key ? model : throw Corrupt($"it holds '{model.Key}'.");
        }
        catch (FormatException failure)
        {
            throw Corrupt(failure.Message, failure);
        }
    }

    internal static UInt128 NumberOf(byte[] hash) =>
        hash.Length == HashLength ? BinaryPrimitives.ReadUInt128BigEndian(hash) : 0;

    internal static byte[] HashOf(ReadOnlySpan<byte> data)
    {
        var hash = new byte[HashLength];
        XxHash128.Hash(data, hash);
        return hash;
    }

    private WrapgenException Corrupt(string reason, Exception? cause = null) =>
        new(Rules.StoreCorruptRow(_database, Key, reason), cause);
}
