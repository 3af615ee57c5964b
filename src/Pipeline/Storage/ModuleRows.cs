using System.Buffers;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Storage;

/// <summary>
/// What a module run passes to the stub run. It is encoded, because a run holds all of it until it ends and models take
/// several times as much memory.
/// </summary>
/// <param name="Module">Name of the module, such as <c>ITKCommon</c>.</param>
/// <param name="StoreDirectory">The store directory; created when missing.</param>
/// <param name="Submodules">
/// Every submodule that was modelled, including those without models: each gets a key index file.
/// </param>
/// <param name="Kept">Submodules that were not modelled again: their rows stay.</param>
internal sealed record ModuleRows(
    string Module,
    string StoreDirectory,
    IReadOnlyList<SubmoduleRows> Submodules,
    IReadOnlyCollection<string> Kept
);

/// <summary>The rows of one submodule.</summary>
/// <param name="Models">Class models, in order of creation.</param>
/// <param name="Wrappers">Its concrete classes.</param>
internal sealed record SubmoduleRows(IReadOnlyList<EncodedRow> Models, EncodedRow Wrappers)
{
    /// <summary>Name of the submodule.</summary>
    public string Submodule => Wrappers.Key;

    /// <summary>Content of its key index file.</summary>
    public ReadOnlyMemory<byte> KeyIndex { get; } = KeyIndexFile.Render(Models.Select(row => row.Key));

    /// <summary>The rows of a submodule's models.</summary>
    public static SubmoduleRows Of(string module, IEnumerable<ClassModel> models, TypedSubmodule wrappers)
    {
        var encoder = new RowEncoder(module);
        return new SubmoduleRows([.. models.Select(encoder.Encode)], encoder.Encode(wrappers));
    }
}

/// <summary>Encodes rows of one module.</summary>
internal sealed class RowEncoder(string module)
{
    private readonly ArrayBufferWriter<byte> _buffer = new(1 << 12);

    /// <summary>The row of a class model.</summary>
    public EncodedRow Encode(ClassModel model) => Encode(model.Key, model, ClassModelCodec.Encode);

    /// <summary>The row of a submodule's concrete classes.</summary>
    public EncodedRow Encode(TypedSubmodule module) => Encode(module.Submodule, module, WrapperEncoder.Encode);

    private EncodedRow Encode<T>(string key, T item, Action<T, IBufferWriter<byte>> encode)
    {
        _buffer.ResetWrittenCount();
        encode(item, _buffer);
        return new EncodedRow(key, module, StoredModel.HashOf(_buffer.WrittenSpan), _buffer.WrittenSpan.ToArray());
    }
}
