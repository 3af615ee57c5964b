namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>
/// Lines of declarations such as <c>using Base::Name;</c>. The XML lists the members that these add to a class, with
/// their location in the base class. Their location in the class itself is only in its header.
/// </summary>
internal sealed class UsingLines(HeaderTexts headers)
{
    private readonly Dictionary<int, Dictionary<string, List<int>>> _byFile = [];

    /// <summary>
    /// The first line after <paramref name="line"/> with such a declaration of the name; 0 when there is none.
    /// </summary>
    /// <param name="file">Number of the file.</param>
    /// <param name="line">Line of the class.</param>
    /// <param name="name">Name of the member as in the XML: for an operator, without the keyword.</param>
    public int Find(int file, int line, string name)
    {
        if (!_byFile.TryGetValue(file, out var names))
            _byFile[file] = names = Read(headers[file]);
        return names.TryGetValue(name, out var lines) ? lines.Find(found => found > line) : 0;
    }

    private static Dictionary<string, List<int>> Read(HeaderText header)
    {
        var names = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var line = 1; line <= header.Count; line++)
        {
            var code = header.CodeAt(line).TrimStart();
            while (code.StartsWith("using ", StringComparison.Ordinal))
            {
                var end = code.IndexOf(';');
                if (NameIn(end < 0 ? code : code[..end]) is { Length: > 0 } name)
                {
                    if (!names.TryGetValue(name, out var lines))
                        names[name] = lines = [];
                    lines.Add(line);
                }
                code = end < 0 ? [] : code[(end + 1)..].TrimStart();
            }
        }
        return names;
    }

    /// <summary>The text after the last <c>::</c>; empty for an alias.</summary>
    private static string NameIn(ReadOnlySpan<char> declaration)
    {
        var colons = declaration.LastIndexOf("::");
        if (colons < 0)
            return "";
        var name = declaration[(colons + 2)..].Trim();
        const string Keyword = "operator";
        var isOperator = name.StartsWith(Keyword, StringComparison.Ordinal) && !IsLetter(name[Keyword.Length..]);
        if (!isOperator && declaration.Contains('='))
            return "";
        return (isOperator ? name[Keyword.Length..].Trim() : name).ToString();
    }

    private static bool IsLetter(ReadOnlySpan<char> rest) =>
        !rest.IsEmpty && (char.IsLetterOrDigit(rest[0]) || rest[0] == '_');
}
