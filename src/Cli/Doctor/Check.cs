using Wrapgen.Caching.Upkeep;

namespace Wrapgen.Cli.Doctor;

/// <summary>One line of <c>wrapgen doctor</c>.</summary>
/// <param name="Name">What was examined.</param>
/// <param name="State">The result.</param>
/// <param name="Finding">What was found, in a few words.</param>
internal sealed record Check(string Name, CheckState State, string Finding)
{
    /// <summary>What to do about it; empty if there is nothing to do.</summary>
    public string Cure { get; init; } = "";

    /// <summary>The file or folder; null if there is none.</summary>
    public string? Path { get; init; }

    /// <summary>The version of a program; null if it is unknown.</summary>
    public string? Version { get; init; }

    /// <summary>Details of a cache folder.</summary>
    public FolderHealth? Folder { get; init; }
}
