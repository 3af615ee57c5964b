using System.Text.RegularExpressions;

namespace Wrapgen.Caching.Swig;

/// <summary>Finds the names that an interface file may give to its Python module.</summary>
internal static partial class ModuleNames
{
    /// <summary>Each name once, in order. Several are possible, in branches of <c>#ifdef</c>.</summary>
    public static IReadOnlyList<string> Of(string path)
    {
        try
        {
            return [.. Module().Matches(File.ReadAllText(path)).Select(match => match.Groups["name"].Value).Distinct()];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    [GeneratedRegex(@"^[ \t]*%module[ \t]*(\([^)]*\))?[ \t]*""?(?<name>\w+)""?", RegexOptions.Multiline)]
    private static partial Regex Module();
}
