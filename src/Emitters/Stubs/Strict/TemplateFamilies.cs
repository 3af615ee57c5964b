namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>
/// The families of all templates, each built when it is first asked for. Safe for use by several threads.
/// </summary>
internal sealed class TemplateFamilies
{
    private readonly Lazy<TemplateFamily>?[] _byClass;

    public TemplateFamilies(StubContext world)
    {
        _byClass = new Lazy<TemplateFamily>?[world.Classes.Count];
        foreach (var (name, all) in world.Classes.ByPythonName)
        // The same name may be a template of several namespaces; packages that this one builds on keep theirs.
        foreach (
            var group in all.Where(type => type.Model.TemplateArguments.Count > 0)
                .GroupBy(type =>
                    (type.Model.CppName, type.IsExternal, IsSuper: world.Profile.ClassModels.IsSuperclass(type.Name))
                )
                .GroupBy(group => (group.Key.IsExternal, group.Key.IsSuper))
                // Two common classes of one name could get into one module.
                .Select(groups => groups.First())
        )
        {
            // A class that is only wrapped as the base of another one has the same name as that.
            var familyName = group.Key.IsSuper ? name + world.Profile.ClassModels.SuperclassSuffix : name;
            var instances = group.ToArray();
            var family = new Lazy<TemplateFamily>(() => new FamilyBuilder(world).Build(familyName, instances));
            foreach (var type in instances)
                _byClass[type.Number] = family;
        }
    }

    /// <summary>The family of a class; null for a class that is no instantiation.</summary>
    public TemplateFamily? Find(ConcreteClass type) => _byClass[type.Number]?.Value;
}
