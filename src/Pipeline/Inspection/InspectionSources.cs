using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Inspection;

/// <summary>Parts of a build tree to search. At least one must be given.</summary>
public sealed record InspectionSources
{
    /// <summary>Directories with <c>.mdx</c> and <c>.idx</c> files.</summary>
    public IReadOnlyList<string> InterfaceDirectories { get; init; } = [];

    /// <summary>Directory of the model store; null for none.</summary>
    public string? StoreDirectory { get; init; }

    /// <summary>Library directories, whose <c>castxml_inputs</c> have the places of declarations.</summary>
    public IReadOnlyList<string> LibraryDirectories { get; init; } = [];

    /// <summary>Conventions of the wrapped library.</summary>
    public required WrappingProfile Profile { get; init; }
}
