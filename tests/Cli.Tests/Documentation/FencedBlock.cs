namespace Wrapgen.Cli.Tests.Documentation;

/// <summary>A fenced block of a page: <c>```sh needs=castxml,cmake</c> has the language <c>sh</c> and one attribute.</summary>
internal sealed record FencedBlock(
    string Page,
    int Line,
    string Language,
    IReadOnlyDictionary<string, string> Attributes,
    string Text
)
{
    public string Place => $"{Page}:{Line}";

    /// <summary>Whether it is something to type.</summary>
    public bool IsCommands => Language is "sh" or "console";

    /// <summary>The blocks of a page, in order.</summary>
    public static IReadOnlyList<FencedBlock> Of(string page)
    {
        var blocks = new List<FencedBlock>();
        var lines = File.ReadAllLines(Repository.PathOf(page));
        for (var index = 0; index < lines.Length; index++)
        {
            if (!lines[index].StartsWith("```", StringComparison.Ordinal))
                continue;
            var end = Array.FindIndex(lines, index + 1, line => line == "```");
            if (end < 0)
                throw new InvalidDataException($"{page}:{index + 1}: this block has no end");
            var info = lines[index][3..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var attributes = info.Skip(1)
                .Select(attribute => attribute.Split('=', 2))
                .ToDictionary(parts => parts[0], parts => parts.ElementAtOrDefault(1) ?? "", StringComparer.Ordinal);
            blocks.Add(
                new FencedBlock(
                    page,
                    index + 1,
                    info.FirstOrDefault() ?? "",
                    attributes,
                    string.Join('\n', lines[(index + 1)..end]) + "\n"
                )
            );
            index = end;
        }
        return blocks;
    }
}
