using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>What a batch's XML does not say about itself.</summary>
internal sealed record BatchSettings
{
    /// <summary>castxml's working directory: relative header names start from here.</summary>
    public required string Directory { get; init; }

    /// <summary>The start namespace that each unit has in its own source file.</summary>
    public string StartNamespace { get; init; } = WrappingProfile.Itk.WrappingNamespaces[0];

    /// <summary>The namespaces within the start namespace, outermost first, that hold the wrapping typedefs.</summary>
    public EquatableArray<string> WrappingNamespaces { get; init; } =
    [.. WrappingProfile.Itk.WrappingNamespaces.Skip(1)];

    /// <summary>Wrapping typedefs whose classes a module run writes from fixed text, without a look at their members.</summary>
    public EquatableArray<string> FixedClasses { get; init; } =
    [.. WrappingProfile.Itk.FixedClasses.Select(item => item.SwigName)];

    /// <summary>The settings that a profile implies.</summary>
    /// <param name="profile">The profile of the module runs that read the units.</param>
    /// <param name="directory">castxml's working directory.</param>
    public static BatchSettings For(WrappingProfile profile, string directory) =>
        new()
        {
            Directory = directory,
            StartNamespace = profile.WrappingNamespaces[0],
            WrappingNamespaces = [.. profile.WrappingNamespaces.Skip(1)],
            FixedClasses = [.. profile.FixedClasses.Select(item => item.SwigName)],
        };
}
