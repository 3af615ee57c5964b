using Markdig.Syntax;

namespace Wrapgen.Cli.Tests.Documentation;

/// <summary>
/// A fenced block of a page: <c>```sh needs=castxml,cmake</c> has the language <c>sh</c> and one attribute.
/// </summary>
internal sealed record FencedBlock(
    string Page,
    int Line,
    string Language,
    IReadOnlyDictionary<string, string> Attributes,
    string Text
)
{
    public string Place => $"{Page}:{Line}";

    /// <summary>True for a block with commands.</summary>
    public bool IsCommands => Language is "sh" or "console";

    /// <summary>The blocks of a page, in order.</summary>
    public static IReadOnlyList<FencedBlock> Of(string page) =>
        [.. MarkdownPage.Read(page).FencedBlocks.Select(block => Of(page, block))];

    private static FencedBlock Of(string page, FencedCodeBlock block)
    {
        if (block.ClosingFencedCharCount == 0)
            throw new InvalidDataException($"{page}:{block.Line + 1}: this block has no end");
        var attributes = (block.Arguments ?? "")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(attribute => attribute.Split('=', 2))
            .ToDictionary(parts => parts[0], parts => parts.ElementAtOrDefault(1) ?? "", StringComparer.Ordinal);
        var lines = block.Lines.Lines.Take(block.Lines.Count).Select(line => line.ToString() + "\n");
        return new FencedBlock(page, block.Line + 1, block.Info ?? "", attributes, string.Concat(lines));
    }
}
