namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>Finds what the instantiations of a template have in common. Use it from one thread.</summary>
internal sealed class FamilyBuilder(StubContext world)
{
    /// <summary>Name of the type of the object itself.</summary>
    public static readonly PythonType Self = PythonType.Of(UnionMemberKind.Named, "Self");

    /// <summary>Largest number of type variables; what needs more stays in the instantiations.</summary>
    public const int Limit = 32;

    private readonly MethodGroups _groups = new(world.Types, world.Profile);

    /// <summary>Builds the family of a template.</summary>
    /// <param name="name">Name of the template in the package.</param>
    /// <param name="instances">Its instantiations.</param>
    public TemplateFamily Build(string name, ConcreteClass[] instances)
    {
        _groups.Clear();
        var types = new CommonTypes(Limit);
        var members = new FamilyMembers(instances, types, $"__{world.Profile.FactoryMethod}_orig__");
        var additions = new FamilyAdditions(instances, types);
        for (var index = 0; index < instances.Length; index++)
            members.Hide(index, additions.NamesOf(index));
        var constructors = Array.ConvertAll(
            instances,
            type => HasAddedConstructor(type) ? null : _groups.ConstructorsOf(type)
        );
        for (var index = 0; index < instances.Length; index++)
            members.Add(index, _groups.Of(instances[index]));
        var common = Array.TrueForAll(constructors, group => group is not null)
            ? members.Share(Array.ConvertAll(constructors, group => group!))
            : null;
        var hasFactory = Array.TrueForAll(instances, type => type.Model.HasFactory);
        members.ShareAll();
        if (common is null)
            members.AddConstructors(constructors);
        return new TemplateFamily
        {
            Name = name,
            Instances = instances,
            Additions = additions.Shared,
            OwnAdditions = additions.Own,
            IndexedItem = IndexedItemOf(instances, types),
            Constructors = common,
            IsNeverCalled =
                Array.TrueForAll(constructors, group => group is null)
                && !Array.Exists(instances, HasAddedConstructor)
                && Array.TrueForAll(instances, type => Array.TrueForAll(type.Bases, MethodGroups.HasConstructors)),
            Shared = members.Shared,
            Different = members.Different,
            Own = members.Own,
            Constants = ConstantsOf(instances),
            Variables = types.Variables,
            AreArguments = types.AreArguments,
            HasFactory = hasFactory,
            Factory = hasFactory ? new FactoryBuilder(world.Setters).Build(instances) : null,
        };
    }

    /// <summary>Enumerators without an enumeration that all instantiations have.</summary>
    private static List<string> ConstantsOf(ConcreteClass[] instances)
    {
        static IEnumerable<string> Of(ConcreteClass type) =>
            type
                .Model.Enums.Where(item => item.Name.Length == 0)
                .SelectMany(item => item.Values)
                .Select(value => value.Name);
        return
        [
            .. Of(instances[0])
                .Where(name => Array.TrueForAll(instances, type => Of(type).Contains(name, StringComparer.Ordinal))),
        ];
    }

    private static bool HasAddedConstructor(ConcreteClass type) =>
        type.Addition is { } rule && AddedMembers.NamesOf(rule).Contains("__init__", StringComparer.Ordinal);

    /// <summary>The item type of instantiations that Python iterates over by index; null when some are different.</summary>
    private static PythonType? IndexedItemOf(ConcreteClass[] instances, CommonTypes types) =>
        Array.TrueForAll(instances, type => type.IterationItem is not null)
            ? types.Of(Array.ConvertAll(instances, type => type.IterationItem!))
            : null;
}
