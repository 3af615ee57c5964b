namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>
/// The instantiations of a template and what they have in common. Their common class is generic: its type variables
/// stand for the types that differ, so that each method and each docstring is written once. It has no bases: an
/// instantiation inherits from its own, so that types that only they need are not repeated.
/// </summary>
internal sealed class TemplateFamily
{
    /// <summary>Name of the template in the package.</summary>
    public required string Name { get; init; }

    /// <summary>The instantiations.</summary>
    public required ConcreteClass[] Instances { get; init; }

    /// <summary>The types that each type variable stands for, one per instantiation.</summary>
    public required IReadOnlyList<PythonType[]> Variables { get; init; }

    /// <summary>True for each type variable that only stands for types of arguments.</summary>
    public required IReadOnlyList<bool> AreArguments { get; init; }

    /// <summary>Methods of the common class.</summary>
    public required IReadOnlyList<MethodGroup> Shared { get; init; }

    /// <summary>Methods that all instantiations have in forms that have nothing in common, with their result.</summary>
    public required IReadOnlyList<MethodGroup> Different { get; init; }

    /// <summary>Constructors of the common class; null when they differ or there are none.</summary>
    public MethodGroup? Constructors { get; init; }

    /// <summary>True when no instantiation can be made by calling it.</summary>
    public bool IsNeverCalled { get; init; }

    /// <summary>Lines of the common class that interface files add.</summary>
    public required IReadOnlyList<string> Additions { get; init; }

    /// <summary>Lines that interface files add to each instantiation alone.</summary>
    public required IReadOnlyList<string>[] OwnAdditions { get; init; }

    /// <summary>
    /// The item type if Python iterates over objects of all instantiations by index, and no base class says so.
    /// </summary>
    public PythonType? IndexedItem { get; init; }

    /// <summary>Unnamed enumerations of all instantiations.</summary>
    public required IReadOnlyList<string> Constants { get; init; }

    /// <summary>Methods that each instantiation declares for itself.</summary>
    public required IReadOnlyList<MethodGroup>[] Own { get; init; }

    /// <summary>True when all instantiations have a factory.</summary>
    public bool HasFactory { get; init; }

    /// <summary>The call of the factory; null when there is none.</summary>
    public FamilyFactory? Factory { get; init; }

    /// <summary>Name of the common class.</summary>
    public string CommonName => "_" + Name;

    /// <summary>Name of the class whose objects may be any instantiation.</summary>
    public string DynamicName => "_Any" + Name;

    /// <summary>Name of the protocol of the factory.</summary>
    public string FactoryName => $"_{Name}New";

    /// <summary>The submodule whose stub has these classes.</summary>
    public ConcreteClass Home => Instances[0];

    /// <summary>The type of objects that may be of any instantiation.</summary>
    public PythonType Dynamic => field ??= PythonType.Of(new UnionMember(UnionMemberKind.Family, DynamicName, Home));

    /// <summary>The class itself of such objects.</summary>
    public PythonType DynamicType =>
        field ??= PythonType.Of(
            new UnionMember(UnionMemberKind.Family, $"type[{DynamicName}]", Home) { Import = DynamicName }
        );

    /// <summary>The common class with these types in place of its variables.</summary>
    public PythonType CommonWith(IReadOnlyList<PythonType> arguments) =>
        PythonType.Of(
            new UnionMember(UnionMemberKind.Family, CommonName + Subscript(arguments), Home)
            {
                Import = CommonName,
                Parts = [.. arguments],
            }
        );

    /// <summary>The common class as an instantiation derives from it.</summary>
    public PythonType CommonOf(int instance) => CommonWith([.. Variables.Select(column => column[instance])]);

    private static string Subscript(IReadOnlyList<PythonType> arguments) =>
        arguments.Count == 0 ? "" : $"[{string.Join(", ", arguments.Select(argument => argument.BaseText))}]";

    /// <summary>True for a method that the instantiations have in forms that have nothing in common.</summary>
    public bool IsDifferent(string name)
    {
        foreach (var group in Different)
            if (group.Name == name)
                return true;
        return false;
    }

    /// <summary>Position of an instantiation.</summary>
    public int IndexOf(ConcreteClass type) => Array.IndexOf(Instances, type);
}

/// <summary>How the factory of a template's instantiations is called.</summary>
/// <param name="Input">Type of the first argument; null when it takes none.</param>
/// <param name="Keywords">Its keywords.</param>
/// <param name="Variables">The types that each type variable stands for, one per instantiation.</param>
internal sealed record FamilyFactory(
    PythonType? Input,
    IReadOnlyList<(SetterKeyword Keyword, PythonType Type)> Keywords,
    IReadOnlyList<PythonType[]> Variables
);
