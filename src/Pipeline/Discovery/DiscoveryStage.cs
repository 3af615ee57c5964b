using Wrapgen.Pipeline.Model;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Discovery;

/// <summary>The input files of a submodule.</summary>
/// <param name="Name">Name of the submodule.</param>
/// <param name="Xml">Its CastXML file.</param>
/// <param name="HeaderTemplate">Its includes and <c>using</c> lines.</param>
internal sealed record SubmoduleInput(string Name, string Xml, string HeaderTemplate);

/// <summary>The work of a module run.</summary>
/// <param name="Name">Name of the module: the stem of its master index.</param>
/// <param name="Submodules">Submodules of the master index, in its order.</param>
/// <param name="Ordered">All submodules that are written, in writing order.</param>
internal sealed record ModuleInput(
    string Name,
    IReadOnlyList<SubmoduleInput> Submodules,
    IReadOnlyList<SubmoduleInput> Ordered
);

/// <summary>Reads a small input file; <paramref name="missing"/> makes the diagnostic when it does not exist.</summary>
/// <param name="path">The file.</param>
/// <param name="missing">Makes the diagnostic when the file does not exist.</param>
internal delegate byte[] ReadInput(string path, Func<string, Diagnostic> missing);

/// <summary>Parses an alias file, or returns the result of an earlier parse.</summary>
/// <param name="path">The file.</param>
/// <param name="parse">Parses it.</param>
internal delegate IdxContent ParseAliases(string path, Func<string, IdxContent> parse);

/// <summary>Finds the submodules of a module and their input files. Opens no XML.</summary>
internal static class DiscoveryStage
{
    /// <summary>Finds the submodules of a module.</summary>
    /// <param name="mdx">The module's own master index.</param>
    /// <param name="libraryDirectory">Library output directory; inputs are in <c>castxml_inputs</c> below it.</param>
    /// <param name="order">Submodules that come first, in this order.</param>
    /// <param name="read">How files are read; null: from disk.</param>
    /// <exception cref="WrapgenException">WG1001, WG1004: a file is missing.</exception>
    public static ModuleInput Run(
        string mdx,
        string libraryDirectory,
        IReadOnlyList<string> order,
        ReadInput? read = null
    )
    {
        ArgumentNullException.ThrowIfNull(order);
        var index = MdxFile.Read(mdx, read ?? TextFile.ReadBytes);
        var inputs = Path.Combine(libraryDirectory, "castxml_inputs");
        var found = index
            .Entries.Where(entry => !entry.IsNested)
            .DistinctBy(entry => entry.Stem, StringComparer.Ordinal)
            .ToList();
        var submodules = found.Select(entry => InputOf(entry.Stem, inputs)).ToList();
        foreach (var (entry, submodule) in found.Zip(submodules))
            if (!File.Exists(submodule.Xml))
                throw new WrapgenException(Rules.MissingXml(mdx, entry.Line, submodule.Name, submodule.Xml));
        var ordered = order
            .Where(name => name.Length > 0)
            .Concat(found.Select(entry => entry.Stem))
            .Distinct(StringComparer.Ordinal)
            .Select(name => InputOf(name, inputs))
            .ToList();
        return new ModuleInput(Path.GetFileNameWithoutExtension(mdx), submodules, ordered);
    }

    /// <summary>
    /// The contents of every alias file under these master indexes, in loading order. A master index that is listed
    /// several times counts once, where it comes first: of two definitions of an alias the later one is used.
    /// </summary>
    /// <param name="mdxFiles">The module's master index and those it depends on.</param>
    /// <param name="own">Contents of the module's own alias files, which need not be on disk.</param>
    /// <param name="read">How files are read; null: from disk.</param>
    /// <param name="parse">How alias files are parsed; null: each time.</param>
    /// <exception cref="WrapgenException">WG1001–WG1003: a file is missing or malformed.</exception>
    public static IReadOnlyList<IdxContent> ReadAliases(
        IReadOnlyList<string> mdxFiles,
        IReadOnlyDictionary<string, IdxContent> own,
        ReadInput? read = null,
        ParseAliases? parse = null
    )
    {
        ArgumentNullException.ThrowIfNull(mdxFiles);
        var collector = new AliasCollector(own, read ?? TextFile.ReadBytes, parse ?? ((path, now) => now(path)));
        foreach (var mdx in mdxFiles)
            collector.Add(mdx);
        return collector.Contents;
    }

    /// <summary>Content of a submodule's own alias file, as an earlier run wrote it.</summary>
    /// <exception cref="WrapgenException">WG1003: it is malformed; WG9001: it cannot be read.</exception>
    internal static IdxContent ReadAliases(string submodule, string path) =>
        IdxFile.Parse(
            submodule,
            path,
            TextFile.ReadBytes(path, missing => Rules.UnreadableFile(missing, "it does not exist."))
        );

    private sealed class AliasCollector(IReadOnlyDictionary<string, IdxContent> own, ReadInput read, ParseAliases parse)
    {
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

        public List<IdxContent> Contents { get; } = [];

        public void Add(string mdx)
        {
            if (!_seen.Add(Path.GetFullPath(mdx)))
                return;
            var index = MdxFile.Read(mdx, read);
            foreach (var entry in index.Entries)
            {
                if (entry.IsNested)
                    Add(index.PathOf(entry));
                else
                    Contents.Add(
                        own.TryGetValue(entry.Stem, out var known) ? known : IdxFile.Read(index, entry, read, parse)
                    );
            }
        }
    }

    private static SubmoduleInput InputOf(string name, string inputs) =>
        new(name, Path.Combine(inputs, name + ".xml"), Path.Combine(inputs, name + "SwigInterface.h.in"));
}
