namespace Wrapgen.Cli.Tests.Documentation;

/// <summary>What <c>needs=</c> of a block may ask for.</summary>
internal static class Requirements
{
    private static readonly string[] Programs =
    [
        "castxml",
        "swig",
        "cmake",
        "ninja",
        "make",
        "c++",
        "git",
        "python3",
        "python3-config",
        "mypy",
        "pyright",
        "ccache",
        "hyperfine",
    ];

    /// <summary>Requirements that are not programs.</summary>
    private static readonly Dictionary<string, Func<bool>> Others = new(StringComparer.Ordinal)
    {
        ["shared"] = () => Repository.HasShared,
        // An ITK whose build ran with the drop-in; tests/cmake/test_external.py makes one.
        ["itk-wrapped"] = () => Directory.Exists(Environment.GetEnvironmentVariable("ITK_WRAPPED")),
        ["itk-build"] = () => Directory.Exists(Environment.GetEnvironmentVariable("ITK_REFERENCE_BUILD")),
        ["itk"] = () =>
            Directory.Exists("/usr/include") && Directory.EnumerateDirectories("/usr/include", "ITK-5.*").Any(),
    };

    public static bool IsKnown(string requirement) =>
        Others.ContainsKey(requirement) || Programs.Contains(requirement, StringComparer.Ordinal);

    /// <summary>The requirements that are missing.</summary>
    public static IReadOnlyList<string> Missing(FencedBlock block) =>
        [.. Of(block).Where(requirement => !IsHere(requirement))];

    public static string[] Of(FencedBlock block) =>
        block.Attributes.TryGetValue("needs", out var list) ? list.Split(',') : [];

    private static bool IsHere(string requirement) =>
        Others.TryGetValue(requirement, out var isHere) ? isHere() : Tool.Find(requirement) is not null;
}
