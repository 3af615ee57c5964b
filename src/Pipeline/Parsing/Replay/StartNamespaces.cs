namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>Finds the units' start namespaces.</summary>
internal static class StartNamespaces
{
    /// <summary>Elements of the start namespaces by unit, or -1. Marks the elements in these namespaces.</summary>
    public static int[] Find(BatchElements elements, IReadOnlyList<BatchUnit> units)
    {
        var byName = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var element = 0; element < elements.Count; element++)
            if (elements[element].Kind == ElementKind.Namespace && IsGlobal(elements, elements[element].Context))
            {
                var name = XmlText.Decode(elements.AttributeOf(element, "name"u8));
                byName[name] = byName.ContainsKey(name) ? -1 : element;
            }
        var starts = new int[units.Count];
        for (var unit = 0; unit < starts.Length; unit++)
        {
            starts[unit] = byName.GetValueOrDefault(units[unit].Namespace, -1);
            if (starts[unit] >= 0)
                Mark(elements, starts[unit]);
        }
        return starts;
    }

    private static bool IsGlobal(BatchElements elements, int scope) =>
        elements.Find(scope) is >= 0 and var element && elements.AttributeOf(element, "name"u8).SequenceEqual("::"u8);

    private static void Mark(BatchElements elements, int element)
    {
        elements[element].Marks |= ElementMarks.InStartNamespace;
        foreach (ref readonly var reference in elements.ReferencesOf(element))
            if (reference.Kind == ReferenceKind.Members)
                foreach (var member in elements.Members[reference.Target])
                    // A class that the unit imports by a using declaration is elsewhere.
                    if (
                        elements.Find(member) is >= 0 and var found
                        && elements[found].Context == elements[element].Number
                    )
                        Mark(elements, found);
    }
}
