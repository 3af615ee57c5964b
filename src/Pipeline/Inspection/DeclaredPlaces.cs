using Wrapgen.Pipeline.Modelling;
using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Inspection;

/// <summary>Finds the declarations of wrapped types in the CastXML files of their submodules.</summary>
internal static class DeclaredPlaces
{
    /// <summary>Places by SWIG name, without types whose CastXML file is missing.</summary>
    public static IReadOnlyDictionary<string, SourceLocation> Of(
        IReadOnlyCollection<CataloguedAlias> aliases,
        InspectionSources sources
    )
    {
        var places = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        using var parsing = new ParsingStage();
        foreach (var group in aliases.GroupBy(alias => alias.Submodule, StringComparer.Ordinal))
        {
            var xml = sources
                .LibraryDirectories.Select(directory => Path.Combine(directory, "castxml_inputs", group.Key + ".xml"))
                .FirstOrDefault(File.Exists);
            if (xml is null)
                continue;
            using var document = parsing.Open(xml);
            var wanted = group.Select(alias => alias.Line.SwigName).ToHashSet(StringComparer.Ordinal);
            foreach (var typedef in WrappingTypedefs.Of(document, sources.Profile))
                if (wanted.Contains(typedef.Name) && CppTypes.Resolve(typedef.Type).Declaration?.Location is { } place)
                    places.TryAdd(typedef.Name, place);
        }
        return places;
    }
}
