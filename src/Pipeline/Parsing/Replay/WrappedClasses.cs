namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>The classes that a unit wraps: the targets of the typedefs in its wrapping namespaces.</summary>
internal sealed class WrappedClasses(BatchElements elements, BatchSettings settings)
{
    /// <summary>Elements of the typedefs and of their classes, in the order of the typedefs.</summary>
    /// <param name="start">Element of the unit's start namespace.</param>
    public IEnumerable<(int Typedef, int Class)> Of(int start)
    {
        var scope = start;
        foreach (var name in settings.WrappingNamespaces.Skip(1))
            scope = MembersOf(scope)
                .FirstOrDefault(member => elements[member].Kind == ElementKind.Namespace && NameOf(member) == name, -1);
        foreach (var member in MembersOf(scope))
            if (
                elements[member].Kind == ElementKind.Typedef
                && ClassBehind(member) is >= 0 and var wrapped
                && !settings.FixedClasses.Contains(NameOf(member))
            )
                yield return (member, wrapped);
    }

    /// <summary>Elements of a scope's members, in the order of declaration.</summary>
    public List<int> MembersOf(int scope)
    {
        var found = new List<int>();
        if (scope < 0)
            return found;
        foreach (ref readonly var reference in elements.ReferencesOf(scope))
            if (reference.Kind == ReferenceKind.Members)
                foreach (var member in elements.Members[reference.Target])
                    if (elements.Find(member) is >= 0 and var element)
                        found.Add(element);
        return found;
    }

    /// <summary>The element's name.</summary>
    public string NameOf(int element) => XmlText.Decode(elements.AttributeOf(element, "name"u8));

    /// <summary>The first type to which an element refers; -1 when there is none.</summary>
    public Reference? TypeOf(int element)
    {
        foreach (ref readonly var reference in elements.ReferencesOf(element))
            if (reference.Kind is ReferenceKind.Alike or ReferenceKind.Mention)
                return reference;
        return null;
    }

    private int ClassBehind(int typedef)
    {
        var element = typedef;
        while (element >= 0 && elements[element].Kind is ElementKind.Typedef or ElementKind.ElaboratedType)
            element = TypeOf(element) is { Qualifiers: 0 } type ? elements.Find(type.Target) : -1;
        return element >= 0 && elements[element].Kind.IsClass() ? element : -1;
    }
}
