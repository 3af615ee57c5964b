using Wrapgen.Pipeline.Discovery;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Modelling;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Inspection;

/// <summary>Reads all alias files of some directories.</summary>
internal static class AliasCatalogue
{
    /// <exception cref="WrapgenException">
    /// WG7201: a directory has no master index; WG1003: a malformed line.
    /// </exception>
    public static IReadOnlyList<CataloguedAlias> Read(IEnumerable<string> directories, WrappingProfile profile)
    {
        var names = new UntypedNames(profile);
        return
        [
            .. directories
                .SelectMany(directory => Lines(directory, profile, names))
                .DistinctBy(alias => (alias.Line, alias.Submodule)),
        ];
    }

    private static IEnumerable<CataloguedAlias> Lines(string directory, WrappingProfile profile, UntypedNames names)
    {
        var indexes = Directory.Exists(directory) ? Directory.GetFiles(directory, "*.mdx") : [];
        if (indexes.Length == 0)
            throw new WrapgenException(Rules.NoMasterIndexHere(directory));
        foreach (var mdx in indexes.Order(StringComparer.Ordinal))
        {
            var index = MdxFile.Read(mdx, TextFile.ReadBytes);
            // Modules that have not run yet have no alias files. The files of the other modules still answer questions.
            foreach (var entry in index.Entries.Where(entry => !entry.IsNested && File.Exists(index.PathOf(entry))))
            foreach (var line in IdxFile.Read(index, entry, TextFile.ReadBytes, (path, parse) => parse(path)).Lines)
                yield return new CataloguedAlias(
                    line,
                    entry.Stem,
                    Path.GetFileNameWithoutExtension(mdx),
                    ClassOf(line.SwigName, profile, names)
                );
        }
    }

    private static string ClassOf(string swigName, WrappingProfile profile, UntypedNames names)
    {
        var name = swigName;
        foreach (var suffix in profile.ClassModels.ExcludedSuffixes)
            if (suffix.StartsWith('_') && name.EndsWith(suffix, StringComparison.Ordinal))
                name = name[..^suffix.Length];
        return names.OfWrapped(name).ClassName;
    }
}
