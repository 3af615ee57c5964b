using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline;

/// <summary>A file that a run produces.</summary>
/// <param name="Path">Path of the file.</param>
/// <param name="Content">Its bytes.</param>
public readonly record struct OutputFile(string Path, ReadOnlyMemory<byte> Content);

/// <summary>
/// Turns models into files. An emitter is pure: the same model gives the same bytes. Several threads call it at the
/// same time.
/// </summary>
public interface IModuleEmitter
{
    /// <summary>The files of one submodule.</summary>
    IEnumerable<OutputFile> Emit(SubmoduleModel submodule, ModuleOptions options);

    /// <summary>The files of the whole module, after those of all submodules.</summary>
    /// <param name="functions">Names of its functional interfaces, in ordinal order.</param>
    /// <param name="options">The run's options.</param>
    IEnumerable<OutputFile> EmitModule(IReadOnlyCollection<string> functions, ModuleOptions options);
}
