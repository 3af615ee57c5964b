namespace Wrapgen.Emitters.Swig.Reading;

/// <summary>Declarations in C++ within <c>%extend</c>.</summary>
internal static class CppDeclaration
{
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
