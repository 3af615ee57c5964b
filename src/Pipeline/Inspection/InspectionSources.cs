using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Inspection;

/// <summary>What a build tree left that can be asked about; at least one of the three.</summary>
public sealed record InspectionSources
{
    /// <summary>Directories with <c>.mdx</c> and <c>.idx</c> files.</summary>
    public IReadOnlyList<string> InterfaceDirectories { get; init; } = [];

    /// <summary>Directory of the class-model store; null: none.</summary>
    public string? StoreDirectory { get; init; }

    /// <summary>Directories with <c>castxml_inputs</c> below them: they tell where classes are declared.</summary>
    public IReadOnlyList<string> LibraryDirectories { get; init; } = [];

    /// <summary>The library's conventions.</summary>
    public required WrappingProfile Profile { get; init; }
}
