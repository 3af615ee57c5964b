using System.CommandLine;
using System.CommandLine.Completions;

namespace Wrapgen.Cli.Shells;

/// <summary>An option, as shells and manual pages see it.</summary>
/// <param name="Names">Its names, the long one first.</param>
/// <param name="Summary">What it does.</param>
/// <param name="Placeholder">The name of its value; null for a flag.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="Choices">The values that it accepts; empty unless they are a <see cref="ValueKind.Choice"/>.</param>
internal sealed record OptionNode(
    IReadOnlyList<string> Names,
    string Summary,
    string? Placeholder,
    ValueKind Kind,
    IReadOnlyList<string> Choices
)
{
    public static OptionNode Of(Option option)
    {
        var takesValue = option.ValueType != typeof(bool) && option.Arity.MaximumNumberOfValues > 0;
        var choices = takesValue ? ChoicesOf(option) : [];
        return new OptionNode(
            [option.Name, .. option.Aliases.Order(StringComparer.Ordinal)],
            OneLine(option.Description),
            takesValue ? PlaceholderOf(option) : null,
            choices.Count > 0 ? ValueKind.Choice : KindOf(option.HelpName, option.ValueType),
            choices
        );
    }

    /// <summary>Joins the lines of a text.</summary>
    public static string OneLine(string? text) =>
        string.Join(' ', (text ?? "").Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static List<string> ChoicesOf(Option option)
    {
        if (
            option.HelpName is { } name
            && name.Contains('|', StringComparison.Ordinal)
            && KindOf(name, typeof(string)) != ValueKind.File
        )
            return [.. name.Split('|')];
        return option.ValueType == typeof(string)
            ? [.. option.GetCompletions(CompletionContext.Empty).Select(item => item.Label)]
            : [];
    }

    private static string PlaceholderOf(Option option) =>
        option.HelpName ?? option.Name.TrimStart('-').Replace('_', '-').ToUpperInvariant();

    private static ValueKind KindOf(string? helpName, Type type)
    {
        if (type != typeof(string) && type != typeof(string[]))
            return ValueKind.Text;
        return helpName switch
        {
            "DIR" => ValueKind.Directory,
            null or "FILE" or "PROGRAM" or "name|file" => ValueKind.File,
            _ => ValueKind.Text,
        };
    }
}
