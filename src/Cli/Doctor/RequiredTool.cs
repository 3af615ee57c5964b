using System.Text.RegularExpressions;

namespace Wrapgen.Cli.Doctor;

/// <summary>A program that a wrapping build starts.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Program">The name of its file.</param>
/// <param name="VersionArgument">Makes it print its version.</param>
/// <param name="Oldest">The oldest version that works.</param>
/// <param name="WithoutIt">The state if it is missing or too old.</param>
internal sealed partial record RequiredTool(
    string Name,
    string Program,
    string VersionArgument,
    Version Oldest,
    CheckState WithoutIt
)
{
    /// <summary>
    /// The tools of a wrapping build. Only castxml is indispensable here: a build that has its own SWIG and CMake need
    /// not have them in PATH.
    /// </summary>
    public static IReadOnlyList<RequiredTool> All { get; } =
    [
        new("castxml", "castxml", "--version", new Version(0, 4), CheckState.Problem),
        new("SWIG", "swig", "-version", new Version(4, 0), CheckState.Warning),
        new("CMake", "cmake", "--version", new Version(3, 22), CheckState.Warning),
    ];

    /// <summary>The option of <c>wrapgen doctor</c> that names the program.</summary>
    public string Option => "--" + Program;

    /// <summary>The first number with a dot in what the program printed.</summary>
    public static Version? VersionIn(string output) =>
        Number().Match(output) is { Success: true } found && Version.TryParse(found.Value, out var version)
            ? version
            : null;

    [GeneratedRegex(@"\d+\.\d+(\.\d+)?")]
    private static partial Regex Number();
}
