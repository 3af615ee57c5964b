namespace Wrapgen.Caching.CastXml;

/// <summary>Reads the files of a unit from preprocessed text, for a castxml that writes no depfile.</summary>
internal static class LineMarkers
{
    /// <summary>The files that <c># 1 "path"</c> lines name, in order and without duplicates.</summary>
    public static IReadOnlyList<string> Files(string text)
    {
        var files = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan()[range];
            if (!line.StartsWith("# ", StringComparison.Ordinal) || line.IndexOf('"') is not (> 2 and var open))
                continue;
            var close = line.LastIndexOf('"');
            if (close <= open + 1 || line[open + 1] == '<')
                continue;
            var file = Unescape(line[(open + 1)..close].ToString());
            if (seen.Add(file))
                files.Add(file);
        }
        return files;
    }

    private static string Unescape(string name) =>
        name.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);
}
