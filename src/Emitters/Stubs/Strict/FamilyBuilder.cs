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
        var bases = BasesOf(instances, types);
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
            Bases = bases,
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

    /// <summary>
    /// The bases that all instantiations have: a class, or the common class of a template with types that follow from
    /// the instantiation.
    /// </summary>
    private PythonType[] BasesOf(ConcreteClass[] instances, CommonTypes types)
    {
        var count = instances[0].Bases.Length;
        if (!Array.TrueForAll(instances, type => type.Bases.Length == count))
            return [];
        var bases = new List<PythonType>(count);
        for (var index = 0; index < count; index++)
        {
            var parents = Array.ConvertAll(instances, type => type.Bases[index]);
            if (BaseOf(parents, types) is not { } found)
                return [];
            bases.Add(found);
        }
        return [.. bases];
    }

    private PythonType? BaseOf(ConcreteClass[] parents, CommonTypes types)
    {
        if (Array.TrueForAll(parents, parent => ReferenceEquals(parent, parents[0])))
            return parents[0].Object;
        var family = world.Families.Find(parents[0]);
        if (
            family is null
            || !Array.TrueForAll(parents, parent => ReferenceEquals(world.Families.Find(parent), family))
        )
            return null;
        var numbers = Array.ConvertAll(parents, family.IndexOf);
        var arguments = new PythonType[family.Variables.Count];
        for (var index = 0; index < arguments.Length; index++)
        {
            var mark = types.Variables.Count;
            var column = Array.ConvertAll(numbers, number => family.Variables[index][number]);
            if (types.Of(column, family.AreArguments[index]) is not { } found)
            {
                types.Keep(mark);
                return null;
            }
            arguments[index] = found;
        }
        return family.CommonWith(arguments);
    }

    /// <summary>The item type of instantiations that Python iterates over by index; null when some are different.</summary>
    private static PythonType? IndexedItemOf(ConcreteClass[] instances, CommonTypes types) =>
        Array.TrueForAll(instances, type => type.IterationItem is not null)
            ? types.Of(Array.ConvertAll(instances, type => type.IterationItem!))
            : null;
}
