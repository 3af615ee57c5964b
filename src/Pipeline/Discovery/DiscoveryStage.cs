using Wrapgen.Pipeline.Diagnostics;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Discovery;

/// <summary>Where a submodule's inputs lie.</summary>
/// <param name="Name">Name of the submodule.</param>
/// <param name="Xml">Its CastXML file.</param>
/// <param name="HeaderTemplate">Its includes and <c>using</c> lines.</param>
public sealed record SubmoduleInput(string Name, string Xml, string HeaderTemplate);

/// <summary>What a module run has to do (spec 1.2).</summary>
/// <param name="Name">Name of the module: the stem of its master index.</param>
/// <param name="Submodules">Submodules of the master index, in its order.</param>
/// <param name="Ordered">All that is to be written, in order.</param>
public sealed record ModuleInput(string Name, IReadOnlyList<SubmoduleInput> Submodules, IReadOnlyList<SubmoduleInput> Ordered);

/// <summary>From master indexes to submodules and their inputs. Pure file access: no XML is touched.</summary>
public static class DiscoveryStage
{
    /// <summary>Finds the submodules of a module.</summary>
    /// <param name="mdx">The module's own master index.</param>
    /// <param name="libraryDirectory">Library output directory; inputs lie in <c>castxml_inputs</c> below it.</param>
    /// <param name="order">Submodules that come first, in this order.</param>
    /// <exception cref="WrapgenException">WG1001, WG1004: a file is missing.</exception>
    public static ModuleInput Run(string mdx, string libraryDirectory, IReadOnlyList<string> order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var index = MdxFile.Read(mdx);
        var inputs = Path.Combine(libraryDirectory, "castxml_inputs");
        var found = index.Entries.Where(entry => !entry.IsNested).DistinctBy(entry => entry.Stem, StringComparer.Ordinal).ToList();
        var submodules = found.Select(entry => InputOf(entry.Stem, inputs)).ToList();
        foreach (var (entry, submodule) in found.Zip(submodules))
            if (!File.Exists(submodule.Xml)) throw new WrapgenException(Rules.MissingXml(mdx, entry.Line, submodule.Name, submodule.Xml));
        var ordered = order.Where(name => name.Length > 0).Concat(found.Select(entry => entry.Stem)).Distinct(StringComparer.Ordinal)
            .Select(name => InputOf(name, inputs)).ToList();
        return new ModuleInput(Path.GetFileNameWithoutExtension(mdx), submodules, ordered);
    }

    /// <summary>
    /// Contents of every alias file under these master indexes, in loading order (spec 1.5); each master index once.
    /// </summary>
    /// <param name="mdxFiles">The module's master index and those it depends on.</param>
    /// <param name="own">Contents of the module's own files, which need not be on disk.</param>
    /// <exception cref="WrapgenException">WG1001–WG1003: a file is missing or malformed.</exception>
    public static IReadOnlyList<IdxContent> ReadAliases(IReadOnlyList<string> mdxFiles, IReadOnlyDictionary<string, IdxContent> own)
    {
        ArgumentNullException.ThrowIfNull(mdxFiles);
        var contents = new List<IdxContent>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mdx in mdxFiles) Collect(mdx, own, seen, contents);
        return contents;
    }

    private static void Collect(string mdx, IReadOnlyDictionary<string, IdxContent> own, HashSet<string> seen, List<IdxContent> contents)
    {
        if (!seen.Add(Path.GetFullPath(mdx))) return;
        var index = MdxFile.Read(mdx);
        foreach (var entry in index.Entries)
        {
            if (entry.IsNested) Collect(index.PathOf(entry), own, seen, contents);
            else contents.Add(own.TryGetValue(entry.Stem, out var known) ? known : IdxFile.Read(index, entry));
        }
    }

    private static SubmoduleInput InputOf(string name, string inputs) =>
        new(name, Path.Combine(inputs, name + ".xml"), Path.Combine(inputs, name + "SwigInterface.h.in"));
}
