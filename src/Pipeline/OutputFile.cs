using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline;

/// <summary>A file that a run produces.</summary>
/// <param name="Path">Where it belongs.</param>
/// <param name="Content">Its bytes.</param>
public readonly record struct OutputFile(string Path, ReadOnlyMemory<byte> Content);

/// <summary>Makes files of models. Pure: model in, bytes out; called by several threads at once.</summary>
public interface IModuleEmitter
{
    /// <summary>The files of one submodule.</summary>
    IEnumerable<OutputFile> Emit(SubmoduleModel submodule, ModuleOptions options);

    /// <summary>The files of the whole module, when all submodules are through.</summary>
    /// <param name="functions">Names of its functional interfaces, sorted by ordinal.</param>
    /// <param name="options">The run's options.</param>
    IEnumerable<OutputFile> EmitModule(IReadOnlyCollection<string> functions, ModuleOptions options);
}
