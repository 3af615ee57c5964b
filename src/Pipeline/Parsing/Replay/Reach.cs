namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>
/// Counts how many units of the batch need each class complete. Only a class that several units need can have members
/// that one of them alone would not see.
/// </summary>
internal sealed class Reach(BatchElements elements)
{
    private readonly int[] _units = new int[elements.Count];
    private readonly int[] _lastVisit = new int[elements.Count];
    private readonly Stack<int> _open = new();

    /// <summary>True when several units need the element complete.</summary>
    public bool IsShared(int element) => _units[element] > 1;

    /// <summary>Counts what one more unit needs.</summary>
    /// <param name="unit">Number of the unit, from 1 on.</param>
    /// <param name="start">Element of its start namespace.</param>
    public void Add(int unit, int start)
    {
        Visit(unit, start);
        while (_open.TryPop(out var element))
            foreach (ref readonly var reference in elements.ReferencesOf(element))
                if (reference.Kind is ReferenceKind.Alike or ReferenceKind.Base)
                    Visit(unit, elements.Find(reference.Target));
                else if (reference.Kind == ReferenceKind.Members)
                    foreach (var member in elements.Members[reference.Target])
                        Visit(unit, elements.Find(member));
    }

    private void Visit(int unit, int element)
    {
        if (element < 0 || _lastVisit[element] == unit)
            return;
        _lastVisit[element] = unit;
        _units[element]++;
        _open.Push(element);
    }
}
