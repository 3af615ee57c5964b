using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Discovery;

/// <summary>An entry of a master index: another master index, or an alias file, in the same directory.</summary>
/// <param name="FileName">The line's text.</param>
/// <param name="Line">One-based line.</param>
internal readonly record struct MdxEntry(string FileName, int Line)
{
    public bool IsNested => FileName.EndsWith(".mdx", StringComparison.Ordinal);

    /// <summary>Text up to the last dot: the submodule of an alias file.</summary>
    public string Stem => FileName.LastIndexOf('.') is >= 0 and var dot ? FileName[..dot] : FileName;
}

/// <summary>
/// A master index: the alias files of a module's submodules, and the master indexes of modules that it depends on.
/// </summary>
internal sealed record MdxFile(string Path, IReadOnlyList<MdxEntry> Entries)
{
    /// <summary>Reads a master index.</summary>
    /// <exception cref="WrapgenException">WG1001: it does not exist; WG9001: it cannot be read.</exception>
    public static MdxFile Read(string path, ReadInput read)
    {
        var entries = new List<MdxEntry>();
        var line = 0;
        foreach (var text in TextFile.Lines(read(path, Rules.MissingMdx)))
        {
            line++;
            var entry = text.Trim();
            if (entry.Length == 0 || entry.StartsWith('%'))
                continue;
            entries.Add(new MdxEntry(WithoutCast(entry), line));
        }
        return new MdxFile(path, entries);
    }

    /// <summary>The file of an entry; it is beside the index.</summary>
    public string PathOf(MdxEntry entry) =>
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path) ?? "", entry.FileName);

    // Old builds write lines as C string constants.
    private static string WithoutCast(string entry)
    {
        const string cast = "(const char*)";
        return (entry.StartsWith(cast, StringComparison.Ordinal) ? entry[cast.Length..].Trim() : entry).Trim('"');
    }
}
