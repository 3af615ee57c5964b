using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>What a batch's XML does not say about itself.</summary>
internal sealed record BatchSettings
{
    /// <summary>castxml's working directory: relative header names start from here.</summary>
    public required string Directory { get; init; }

    /// <summary>
    /// Namespaces, outermost first, that hold a unit's wrapping typedefs. The first one is the start namespace that each unit has in its own
    /// source file, where the batch has another name.
    /// </summary>
    public required EquatableArray<string> WrappingNamespaces { get; init; }

    /// <summary>Wrapping typedefs whose classes a module run writes from fixed text, without a look at their members.</summary>
    public required EquatableArray<string> FixedClasses { get; init; }

    /// <summary>Reads a header by its path.</summary>
    public Func<string, byte[]> ReadHeader { get; init; } = File.ReadAllBytes;

    /// <summary>
    /// True when a unit includes the header with this path. A unit can change the members of a class that it has the definition of, even if it
    /// uses the class in function bodies only, which the XML does not show. Without an answer, any unit may.
    /// </summary>
    public Func<BatchUnit, string, bool> Includes { get; init; } = (_, _) => true;

    /// <summary>The settings that a profile implies.</summary>
    /// <param name="profile">The profile of the module runs that read the units.</param>
    /// <param name="directory">castxml's working directory.</param>
    public static BatchSettings For(WrappingProfile profile, string directory) =>
        new()
        {
            Directory = directory,
            WrappingNamespaces = profile.WrappingNamespaces,
            FixedClasses = [.. profile.FixedClasses.Select(item => item.SwigName)],
        };
}
