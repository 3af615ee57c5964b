using Wrapgen.Caching.CastXml;
using Wrapgen.Caching.Tools;

namespace Wrapgen.Caching;

/// <summary>The tools whose runs can be cached. A new tool is one more row.</summary>
internal static class ToolTable
{
    /// <summary>Every tool.</summary>
    public static IReadOnlyList<ICachedTool> All { get; } = [new CastXmlTool()];

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
            if (Find(Path.GetFileNameWithoutExtension(argument)) is { } tool)
                return tool;
        return All[0];
    }
}
