using Wrapgen.Pipeline.Diagnostics;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Discovery;

/// <summary>An alias file (spec 1.4): lines of <c>{C++ type} {SWIG name} {submodule}</c>.</summary>
internal static class IdxFile
{
    /// <summary>Reads an alias file that a line of a master index names.</summary>
    /// <exception cref="WrapgenException">WG1002: it does not exist; WG1003: a line of another form; WG9001: it cannot be read.</exception>
    public static IdxContent Read(MdxFile index, MdxEntry entry, ReadInput read, ParseAliases parse)
    {
        var content = read(index.PathOf(entry), missing => Rules.MissingIdx(index.Path, entry.Line, missing));
        return parse(index.PathOf(entry), path => Parse(entry.Stem, path, content));
    }

    /// <summary>Parses the content of an alias file.</summary>
    /// <exception cref="WrapgenException">WG1003: a line of another form.</exception>
    public static IdxContent Parse(string submodule, string path, byte[] content)
    {
        var lines = new List<AliasLine>();
        var number = 0;
        foreach (var text in TextFile.Lines(content))
        {
            number++;
            if (text.Length == 0) continue;
            lines.Add(TryParse(text, out var line) ? line : throw new WrapgenException(Rules.BadIdxLine(path, number)));
        }
        return new IdxContent(submodule, EquatableArray.From(lines));
    }

    private static bool TryParse(string text, out AliasLine line)
    {
        var typeEnd = text.IndexOf("} {", StringComparison.Ordinal);
        var nameEnd = typeEnd < 0 ? -1 : text.IndexOf("} {", typeEnd + 3, StringComparison.Ordinal);
        var isLine = text[0] == '{' && nameEnd > 0 && text.TrimEnd().EndsWith('}');
        line = isLine ? new AliasLine(text[1..typeEnd], text[(typeEnd + 3)..nameEnd]) : default;
        return isLine;
    }
}
