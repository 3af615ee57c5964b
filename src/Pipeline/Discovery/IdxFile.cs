using System.Text;
using Wrapgen.Pipeline.Model;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Discovery;

/// <summary>An alias file: lines of <c>{C++ type} {SWIG name} {submodule}</c>.</summary>
internal static class IdxFile
{
    /// <summary>Reads an alias file that a line of a master index names.</summary>
    /// <exception cref="WrapgenException">
    /// WG1002: it does not exist; WG1003: a line is malformed; WG9001: it cannot be read.
    /// </exception>
    public static IdxContent Read(MdxFile index, MdxEntry entry, ReadInput read, ParseAliases parse)
    {
        var content = read(index.PathOf(entry), missing => Rules.MissingIdx(index.Path, entry.Line, missing));
        return parse(index.PathOf(entry), path => Parse(entry.Stem, path, content));
    }

    /// <summary>Parses the content of an alias file.</summary>
    /// <exception cref="WrapgenException">WG1003: a line is malformed.</exception>
    public static IdxContent Parse(string submodule, string path, byte[] content)
    {
        // No string per line: a module reads the aliases of all modules that it depends on.
        var text = Encoding.UTF8.GetString(content).AsSpan().TrimStart('\uFEFF');
        var lines = new List<AliasLine>(text.Count('\n') + 1);
        var number = 0;
        foreach (var line in text.EnumerateLines())
        {
            number++;
            if (line.IsEmpty)
                continue;
            lines.Add(
                TryParse(line, out var alias) ? alias : throw new WrapgenException(Rules.BadIdxLine(path, number))
            );
        }
        return new IdxContent(submodule, EquatableArray.From(lines));
    }

    private static bool TryParse(ReadOnlySpan<char> text, out AliasLine line)
    {
        line = default;
        var typeEnd = text.IndexOf("} {", StringComparison.Ordinal);
        if (typeEnd < 0 || text[0] != '{' || !text.TrimEnd().EndsWith('}'))
            return false;
        var name = text[(typeEnd + 3)..];
        var nameEnd = name.IndexOf("} {", StringComparison.Ordinal);
        if (nameEnd < 0)
            return false;
        line = new AliasLine(text[1..typeEnd].ToString(), name[..nameEnd].ToString());
        return true;
    }
}
