using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>What the XML of a batch does not contain.</summary>
internal sealed record BatchSettings
{
    /// <summary>Working directory of castxml, to which relative header names refer.</summary>
    public required string Directory { get; init; }

    /// <summary>
    /// Namespaces that contain the wrapping typedefs of a unit, outermost first. The first one is the start namespace
    /// in the unit's own source file; the batch uses another name for it.
    /// </summary>
    public required EquatableArray<string> WrappingNamespaces { get; init; }

    /// <summary>
    /// Wrapping typedefs whose classes a module run writes from fixed text, regardless of their members.
    /// </summary>
    public required EquatableArray<string> FixedClasses { get; init; }

    /// <summary>Reads a header by its path.</summary>
    public Func<string, byte[]> ReadHeader { get; init; } = File.ReadAllBytes;

    /// <summary>
    /// True when a unit includes the header with this path. A unit that sees the definition of a class can change its
    /// members, even by uses in function bodies, which the XML does not show. If this is null, every unit counts as
    /// including every header.
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
