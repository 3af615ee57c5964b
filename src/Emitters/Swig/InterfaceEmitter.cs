using System.Collections.Concurrent;
using System.Text;
using Wrapgen.Pipeline;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Swig;

/// <summary>
/// Writes everything that SWIG and its generated code need: alias files, interface files, headers, and the list of
/// functions.
/// </summary>
public sealed class InterfaceEmitter : IModuleEmitter
{
    // Interface files are the largest texts of a run, so their buffers are reused.
    private readonly ConcurrentBag<StringBuilder> _texts = [];

    /// <inheritdoc/>
    public IEnumerable<OutputFile> Emit(SubmoduleModel submodule, ModuleOptions options)
    {
        ArgumentNullException.ThrowIfNull(submodule);
        ArgumentNullException.ThrowIfNull(options);
        var stem = Path.Combine(options.InterfaceDirectory, submodule.Name);
        yield return new OutputFile(stem + AliasFileName.Suffix, AliasFile.Render(submodule));
        yield return new OutputFile(stem + "SwigInterface.h", SwigHeaderFile.Render(submodule));
        yield return new OutputFile(stem + ".i", RenderInterface(submodule, options));
    }

    private ReadOnlyMemory<byte> RenderInterface(SubmoduleModel submodule, ModuleOptions options)
    {
        if (!_texts.TryTake(out var text))
            text = new StringBuilder();
        var content = new InterfaceFile(submodule, options, text).Render();
        _texts.Add(text.Clear());
        return content;
    }

    /// <inheritdoc/>
    public IEnumerable<OutputFile> EmitModule(IReadOnlyCollection<string> functions, ModuleOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.SnakeCaseFile is not null)
            yield return new OutputFile(options.SnakeCaseFile, SnakeCaseFile.Render(functions));
    }
}
