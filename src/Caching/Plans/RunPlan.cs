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
    /// <summary>The same command under the keys that batches store it with.</summary>
    public RunPlan OfBatches() => this with { Identity = Identity.OfBatches() };

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
}
