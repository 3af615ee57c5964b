using Wrapgen.Caching.Headers;
using Wrapgen.Caching.Keys;
using Wrapgen.Caching.Tools;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Plans;

/// <summary>A command that can be cached, with its keys.</summary>
/// <param name="Tool">The tool.</param>
/// <param name="Command">The command.</param>
/// <param name="Identity">The keys of the command.</param>
/// <param name="Roots">The directories of the command.</param>
/// <param name="Planned">When the plan was made.</param>
internal sealed record RunPlan(
    ICachedTool Tool,
    ToolCommand Command,
    CommandIdentity Identity,
    PathRoots Roots,
    long Planned
)
{
    /// <summary>How remote caches store the header sets of the command.</summary>
    public PortableSet Portable => new(Prefixes());

    /// <summary>True when nothing that the keys were made from has changed since then.</summary>
    public bool InputsAreUnchanged()
    {
        foreach (var file in Command.ResponseFiles)
            if (!FileStamp.Of(file).IsBefore(Planned))
                return false;
        foreach (var program in Command.Programs)
            if (program is { IsRequired: true, Path: { } path } && !FileStamp.Of(path).IsBefore(Planned))
                return false;
        return true;
    }

    /// <summary>Where each program is installed: <c>/usr/</c> for <c>/usr/bin/tool</c>, behind links.</summary>
    private List<string> Prefixes()
    {
        var prefixes = new List<string>();
        foreach (var program in Command.Programs)
        {
            var real =
                program.Path is { } path && File.Exists(path)
                    ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path)
                    : null;
            var prefix = Path.GetDirectoryName(Path.GetDirectoryName(real));
            // Every program has a number; one that is nowhere has files nowhere.
            prefixes.Add(prefix is { Length: > 1 } ? prefix + "/" : "\0");
        }
        return prefixes;
    }
}
