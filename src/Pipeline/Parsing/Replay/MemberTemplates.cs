namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>
/// Recognizes instances of member templates. castxml writes them like other members, and a class has those that
/// anything in the batch uses. Their declaration in the header begins with <c>template</c>.
/// </summary>
internal sealed class MemberTemplates(BatchElements elements, HeaderTexts headers)
{
    private const int MaxLines = 12;
    private readonly Dictionary<(int File, int Line), bool> _known = [];

    /// <summary>True for an instance.</summary>
    public bool IsInstance(int member)
    {
        ref readonly var element = ref elements[member];
        if ((element.Marks & ElementMarks.Artificial) != 0 || element.File == 0)
            return false;
        var place = (element.File, element.Line);
        if (!_known.TryGetValue(place, out var isTemplate))
            _known[place] = isTemplate = IsTemplate(headers[element.File], element.Line);
        return isTemplate;
    }

    /// <summary>Checks the line, and those above it that belong to the same declaration.</summary>
    private static bool IsTemplate(HeaderText header, int line)
    {
        for (var current = line; current > line - MaxLines && current > 0; current--)
        {
            var code = header.CodeAt(current);
            if (current < line && EndsDeclaration(code))
                return false;
            if (HasTemplateHead(code))
                return true;
        }
        return false;
    }

    private static bool EndsDeclaration(ReadOnlySpan<char> code)
    {
        var start = code.TrimStart();
        return code.EndsWith("*/", StringComparison.Ordinal)
            || (!code.IsEmpty && code[^1] is ';' or '}' or '{' or ':')
            || (!start.IsEmpty && start[0] is '*' or '#')
            || start.StartsWith("/*", StringComparison.Ordinal);
    }

    private static bool HasTemplateHead(ReadOnlySpan<char> code)
    {
        const string Keyword = "template";
        for (var found = code.IndexOf(Keyword); found >= 0; found = code.IndexOf(Keyword))
        {
            var isWord = found == 0 || !(char.IsAsciiLetterOrDigit(code[found - 1]) || code[found - 1] == '_');
            code = code[(found + Keyword.Length)..];
            if (isWord && code.TrimStart().StartsWith("<", StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
