using Wrapgen.Caching.Files;

namespace Wrapgen.Caching.Programs;

/// <summary>A program that decides the result of a command.</summary>
/// <param name="Label">What the key and explanations call it.</param>
/// <param name="Path">The file that runs; null when it is not found.</param>
/// <param name="Question">
/// Everything that the answer of the probe depends on, apart from the files that it watches.
/// </param>
/// <param name="Probe">Looks at the program.</param>
internal sealed record ToolProgram(string Label, string? Path, string Question, Func<FileDigests, ProgramProbe> Probe)
{
    /// <summary>True when the command cannot be cached without the program.</summary>
    public bool IsRequired { get; init; }

    /// <summary>A program that is nothing but its binary and the libraries that the binary loads.</summary>
    /// <param name="label">What to call it.</param>
    /// <param name="path">The file that runs; null when it is not found.</param>
    public static ToolProgram Binary(string label, string? path) =>
        new(label, path, $"{label}\0{path}", digests => BinaryProbe.Run(path!, digests)) { IsRequired = true };
}
