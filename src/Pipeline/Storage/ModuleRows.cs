using System.Buffers;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Storage;

/// <summary>What a module run hands over to the stub run, encoded: a run holds all of it until its end, and models take several times as much.</summary>
/// <param name="Module">Name of the module, such as <c>ITKCommon</c>.</param>
/// <param name="StoreDirectory">The store directory; created when missing.</param>
/// <param name="Submodules">Every submodule that was modelled, also those without models: each gets a manifest.</param>
/// <param name="Kept">Submodules that were not modelled again: what the store has of them stays.</param>
internal sealed record ModuleRows(
    string Module,
    string StoreDirectory,
    IReadOnlyList<SubmoduleRows> Submodules,
    IReadOnlyCollection<string> Kept
)
{
    /// <summary>The rows of models.</summary>
    public static ModuleRows Of(ModuleModels module) =>
        new(
            module.Module,
            module.StoreDirectory,
            [.. module.Submodules.Select(submodule => SubmoduleRows.Of(module.Module, submodule))],
            module.Kept
        );
}

/// <summary>The rows of one submodule.</summary>
/// <param name="Submodule">Name of the submodule.</param>
/// <param name="Models">Class models, in order of creation.</param>
/// <param name="Wrappers">Its concrete classes; null when they are not known: what the store has of them stays.</param>
internal sealed record SubmoduleRows(string Submodule, IReadOnlyList<EncodedRow> Models, EncodedRow? Wrappers)
{
    /// <summary>The rows of a submodule's models.</summary>
    public static SubmoduleRows Of(string module, SubmoduleModels submodule)
    {
        var encoder = new RowEncoder(module);
        return new SubmoduleRows(
            submodule.Submodule,
            [.. submodule.Models.Select(encoder.Encode)],
            submodule.Wrappers is { } wrappers ? encoder.Encode(wrappers) : null
        );
    }
}

/// <summary>Encodes rows of one module.</summary>
internal sealed class RowEncoder(string module)
{
    private readonly ArrayBufferWriter<byte> _buffer = new(1 << 12);

    /// <summary>The row of a class model.</summary>
    public EncodedRow Encode(ClassModel model) => Encode(model.Key, model, ClassModelCodec.Encode);

    /// <summary>The row of a wrapper module.</summary>
    public EncodedRow Encode(TypedSubmodule module) => Encode(module.Submodule, module, WrapperEncoder.Encode);

    private EncodedRow Encode<T>(string key, T item, Action<T, IBufferWriter<byte>> encode)
    {
        _buffer.ResetWrittenCount();
        encode(item, _buffer);
        return new EncodedRow(key, module, StoredModel.HashOf(_buffer.WrittenSpan), _buffer.WrittenSpan.ToArray());
    }
}
