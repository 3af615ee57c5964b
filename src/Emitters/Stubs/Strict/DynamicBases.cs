namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>
/// The bases of objects that may be of any instantiation of a template: the common classes of the templates that all
/// instantiations derive from, with what is known of their types, and classes that all derive from.
/// </summary>
internal sealed class DynamicBases(TemplateFamilies families)
{
    private const int LargestUnion = 4;

    /// <summary>The bases after the template's own common class, nearest first.</summary>
    /// <param name="objects">The instantiations that the objects may be of.</param>
    public IReadOnlyList<PythonType> Of(ConcreteClass[] objects)
    {
        var common = new List<(TemplateFamily Family, PythonType Type)>();
        var known = new List<ConcreteClass>();
        var pending = new Queue<ConcreteClass[]>([objects]);
        while (pending.TryDequeue(out var instances))
            for (var index = 0; index < instances.Min(type => type.Bases.Length); index++)
            {
                var parents = Array.ConvertAll(instances, type => type.Bases[index]);
                if (Array.TrueForAll(parents, parent => ReferenceEquals(parent, parents[0])))
                    known.Add(parents[0]);
                else if (FamilyOf(parents) is { } family && !common.Exists(one => ReferenceEquals(one.Family, family)))
                {
                    common.Add((family, CommonOf(family, parents)));
                    pending.Enqueue(parents);
                }
            }
        // A class comes after those that derive from it.
        known = known
            .Distinct()
            .Where(type => !known.Exists(other => !ReferenceEquals(other, type) && other.DerivesFrom(type)))
            .ToList();
        return
        [
            .. common.Where(one => !known.Exists(type => Has(type, one.Family))).Select(one => one.Type),
            .. known.Select(type => type.Object),
        ];
    }

    /// <summary>The common class with what is known of objects of which it is unknown which instantiation they are.</summary>
    public PythonType CommonOf(TemplateFamily family, ConcreteClass[] instances)
    {
        var numbers = Array.ConvertAll(instances, family.IndexOf);
        return family.CommonWith([
            .. family.Variables.Select(
                (column, variable) =>
                    family.AreArguments[variable]
                        ? PythonType.Any
                        : DynamicOf(Array.ConvertAll(numbers, number => column[number]))
            ),
        ]);
    }

    private bool Has(ConcreteClass type, TemplateFamily family)
    {
        foreach (var one in type.Lineage)
            if (ReferenceEquals(families.Find(one), family))
                return true;
        return false;
    }

    private TemplateFamily? FamilyOf(ConcreteClass[] parents) =>
        families.Find(parents[0]) is { } family
        && Array.TrueForAll(parents, parent => ReferenceEquals(families.Find(parent), family))
            ? family
            : null;

    /// <summary>What stands for types of which one is meant, but it is unknown which.</summary>
    private PythonType DynamicOf(PythonType[] column)
    {
        if (CommonTypes.AreSame(column))
            return column[0];
        PythonType? union = null;
        foreach (var type in column.Distinct())
        {
            if (DynamicOf(type) is not { } dynamic)
                return PythonType.Any;
            union = union?.Or(dynamic) ?? dynamic;
        }
        return union is null || union.Atoms.Length > LargestUnion ? PythonType.Any : union;
    }

    private PythonType? DynamicOf(PythonType type)
    {
        PythonType? union = null;
        foreach (var atom in type.Atoms)
        {
            if (
                atom.Kind is not (UnionMemberKind.Class or UnionMemberKind.None)
                || atom.Text.Contains('.', StringComparison.Ordinal)
            )
                return null;
            var one = atom.Kind == UnionMemberKind.None ? PythonType.None : families.Find(atom.Class!)?.Dynamic;
            if (one is null)
                return null;
            union = union?.Or(one) ?? one;
        }
        return union;
    }
}
