using Wrapgen.Caching.CastXml;
using Wrapgen.Caching.Swig;
using Wrapgen.Caching.Tools;

namespace Wrapgen.Caching;

/// <summary>The tools whose runs can be cached. A new tool is one more row.</summary>
internal static class ToolTable
{
    /// <summary>Every tool.</summary>
    public static IReadOnlyList<ICachedTool> All { get; } = [new CastXmlTool(), new SwigTool()];

    private static readonly char[] Version = [.. "-.0123456789"];

    /// <summary>The tool of a name; null when there is none.</summary>
    public static ICachedTool? Find(string name)
    {
        foreach (var tool in All)
            if (tool.Name == name)
                return tool;
        return null;
    }

    /// <summary>
    /// The tool that a command most likely runs: the one with the name of its program, or else the first.
    /// </summary>
    public static ICachedTool Guess(IReadOnlyList<string> command)
    {
        foreach (var argument in command)
        {
            var name = Path.GetFileNameWithoutExtension(argument);
            if (Find(name) is { } tool)
                return tool;
            // Distributions install a program under a name with its version: swig4.0.
            if (Find(name.TrimEnd(Version)) is { } versioned)
                return versioned;
        }
        return All[0];
    }
}
