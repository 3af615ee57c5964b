using System.Collections.Frozen;

namespace Wrapgen.Emitters.Swig.Reading;

/// <summary>Declarations in C++, of members within <c>%extend</c> and of functions outside of classes.</summary>
internal static class CppDeclaration
{
    /// <summary>Words that start a declaration that is no function.</summary>
    private static readonly FrozenSet<string> OtherDeclarations = FrozenSet.Create(
        StringComparer.Ordinal,
        "class",
        "enum",
        "friend",
        "struct",
        "template",
        "typedef",
        "union",
        "using"
    );

    /// <summary>Words before the result of a function that do not matter to Python.</summary>
    private static readonly FrozenSet<string> FunctionSpecifiers = FrozenSet.Create(
        StringComparer.Ordinal,
        "constexpr",
        "extern",
        "inline",
        "static"
    );

    /// <summary>
    /// Reads a declaration without its body; null for what is no method, and for constructors and destructors.
    /// </summary>
    public static CppMember? Read(string declaration, string type)
    {
        var text = WithoutAccess(declaration);
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open <= 0 || text.StartsWith("template", StringComparison.Ordinal))
            return null;
        var scanner = new SwigScanner(text[open..]);
        if (text[..open].TrimEnd().EndsWith("operator", StringComparison.Ordinal))
            return null;
        _ = scanner.TryTakeGroup('(', ')', out var parameters);
        var head = text[..open].TrimEnd();
        var start = head.Length;
        while (start > 0 && !char.IsWhiteSpace(head[start - 1]) && head[start - 1] is not ('*' or '&'))
            start--;
        var (name, result) = (head[start..], head[..start].Trim());
        var isStatic = result.StartsWith("static ", StringComparison.Ordinal);
        result = isStatic ? result["static ".Length..].Trim() : result;
        return name.Length == 0 || result.Length == 0 || name.StartsWith('~') || name == type
            ? null
            : new CppMember(
                name,
                result,
                [.. ArgumentList.Split(parameters!, anglesAreBrackets: true).Select(Parameter)],
                isStatic
            );
    }

    /// <summary>Reads the declaration of a function without its body; null for everything else, and for operators.</summary>
    public static CppMember? ReadFunction(string declaration)
    {
        var words = declaration.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || OtherDeclarations.Contains(words[0]))
            return null;
        if (FunctionSpecifiers.Contains(words[0]))
            return ReadFunction(words[1]);
        return
            Read(declaration, type: "") is { } function
            && function.Name.All(SwigScanner.IsIdentifierPart)
            && function.Result.AsSpan().IndexOfAny("=\"(") < 0
            ? function
            : null;
    }

    private static string WithoutAccess(string declaration)
    {
        var text = declaration;
        foreach (var access in (string[])["public:", "protected:", "private:"])
            if (text.StartsWith(access, StringComparison.Ordinal))
                text = text[access.Length..].TrimStart();
        return text;
    }

    private static CppParameter Parameter(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var declared = equals < 0 ? text : text[..equals].TrimEnd();
        var start = declared.Length;
        while (start > 0 && SwigScanner.IsIdentifierPart(declared[start - 1]))
            start--;
        var type = declared[..start].Trim();
        return type.Length == 0
            ? new CppParameter(declared, "", equals < 0 ? null : text[(equals + 1)..].Trim())
            : new CppParameter(type, declared[start..], equals < 0 ? null : text[(equals + 1)..].Trim());
    }
}
