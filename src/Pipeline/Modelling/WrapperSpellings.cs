using System.Text;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Modelling;

/// <summary>
/// Adds the template arguments that only the wrapping header spells out. The compiler omits arguments that equal their
/// defaults, but Python users write them between the brackets.
/// </summary>
internal static class WrapperSpellings
{
    /// <summary>
    /// The submodule with the arguments of the header's <c>using name = type;</c> lines where these have more of them.
    /// </summary>
    public static TypedSubmodule Apply(TypedSubmodule module, ReadOnlySpan<byte> header)
    {
        var spellings = Spellings(Encoding.UTF8.GetString(header));
        if (spellings.Count == 0)
            return module;
        var classes = module.Classes.Select(type =>
            spellings.TryGetValue(type.SwigName, out var arguments) && arguments.Count > type.TemplateArguments.Count
                ? type with
                {
                    TemplateArguments = EquatableArray.From(
                        type.TemplateArguments.Concat(
                            arguments
                                .Skip(type.TemplateArguments.Count)
                                .Select(text => new TemplateArgument(text, null))
                        )
                    ),
                }
                : type
        );
        return module with { Classes = EquatableArray.From(classes) };
    }

    private static Dictionary<string, IReadOnlyList<string>> Spellings(string header)
    {
        var found = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var line in header.Split('\n'))
        {
            var text = line.Trim();
            if (
                !text.StartsWith("using ", StringComparison.Ordinal)
                || text.IndexOf('=', StringComparison.Ordinal) is not (> 0 and var equals)
            )
                continue;
            var type = Canonical(text[(equals + 1)..].TrimEnd(';'));
            if (type.EndsWith('>') && TemplateText.Arguments(type) is { } arguments)
                found[text["using ".Length..equals].Trim()] = arguments;
        }
        return found;
    }

    /// <summary>
    /// The spelling of the compiler: a space only between words and after a comma, <c>signed</c> only before
    /// <c>char</c>.
    /// </summary>
    private static string Canonical(string type)
    {
        var text = new StringBuilder(type.Length);
        var isPending = false;
        foreach (var character in type.Trim())
        {
            if (char.IsWhiteSpace(character))
            {
                isPending = true;
                continue;
            }
            if (isPending && text.Length > 0 && IsWord(text[^1]) && IsWord(character))
                text.Append(' ');
            isPending = false;
            text.Append(character);
            if (character == ',')
                text.Append(' ');
        }
        return text.ToString()
            .Replace("signed char", "\0", StringComparison.Ordinal)
            .Replace("unsigned ", "\u0001", StringComparison.Ordinal)
            .Replace("signed ", "", StringComparison.Ordinal)
            .Replace("\u0001", "unsigned ", StringComparison.Ordinal)
            .Replace("\0", "signed char", StringComparison.Ordinal);
    }

    private static bool IsWord(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';
}
