using Wrapgen.Pipeline.Model;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Storage;

/// <summary>The concrete classes of a submodule in the store, still encoded.</summary>
public sealed class StoredWrapper
{
    private readonly string _database;
    private readonly EncodedRow _row;

    internal StoredWrapper(string database, EncodedRow row) => (_database, _row) = (database, row);

    /// <summary>Name of the submodule.</summary>
    public string Submodule => _row.Key;

    /// <summary>The module whose run wrote it, such as <c>ITKCommon</c>.</summary>
    public string Module => _row.Module;

    /// <summary>Hash of the encoded content: equal hashes mean equal content.</summary>
    internal ReadOnlySpan<byte> ContentHash => _row.Hash;

    /// <summary>The concrete classes. Safe to call from several threads.</summary>
    /// <exception cref="WrapgenException">WG4003: the row is corrupt.</exception>
    public TypedSubmodule Decode()
    {
        if (!StoredModel.HashOf(_row.Data).AsSpan().SequenceEqual(_row.Hash))
            throw Corrupt("its checksum is wrong.");
        try
        {
            var module = WrapperDecoder.Decode(_row.Data);
            return module.Submodule == Submodule ? module : throw Corrupt($"it holds '{module.Submodule}'.");
        }
        catch (FormatException failure)
        {
            throw Corrupt(failure.Message, failure);
        }
    }

    private WrapgenException Corrupt(string reason, Exception? cause = null) =>
        new(Rules.StoreCorruptRow(_database, Submodule, reason), cause);
}
