using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>What the writers of all modules share. Safe for use by several threads.</summary>
internal sealed class StubContext
{
    private readonly ILookup<string, (string Name, List<ConcreteClass> Classes)> _templates;

    public StubContext(WrappingProfile profile, ClassRegistry classes, TemplateArgumentCounts? keys = null)
    {
        Keys = keys ?? TemplateArgumentCounts.Read([]);
        (Profile, Classes) = (profile, classes);
        Types = new TypeMapper(classes, profile.StrictStubs);
        Setters = new Setters(Types, profile, classes);
        Families = new TemplateFamilies(this);
        NamedArguments = NamedArgument.ByCppText(profile.StrictStubs);
        PartlyKnown = new PartlyKnownClasses(NamedArguments);
        Exports =
        [
            .. classes
                .ByPythonName.Select(pair =>
                    (Name: pair.Key, Classes: pair.Value.FindAll(type => !profile.ClassModels.IsSuperclass(type.Name)))
                )
                .Where(item => item.Classes.Count > 0)
                .OrderBy(item => item.Name, StringComparer.Ordinal),
        ];
        _templates = Exports
            .Where(item => item.Classes[0].Model.TemplateArguments.Count > 0)
            .ToLookup(item => item.Classes[0].Submodule, StringComparer.Ordinal);
    }

    /// <summary>
    /// Names of the package with their concrete classes, sorted, without classes that are only wrapped as a base of one
    /// other class.
    /// </summary>
    public IReadOnlyList<(string Name, List<ConcreteClass> Classes)> Exports { get; }

    /// <summary>The templates whose first instantiation a submodule wraps; its stub contains them.</summary>
    public IEnumerable<(string Name, List<ConcreteClass> Classes)> TemplatesIn(string submodule) =>
        _templates[submodule];

    public WrappingProfile Profile { get; }

    public ClassRegistry Classes { get; }

    public TypeMapper Types { get; }

    public Setters Setters { get; }

    public TemplateFamilies Families { get; }

    /// <summary>Built-in template arguments by their C++ text.</summary>
    public IReadOnlyDictionary<string, NamedArgument> NamedArguments { get; }

    public PartlyKnownClasses PartlyKnown { get; }

    public TemplateArgumentCounts Keys { get; }
}
