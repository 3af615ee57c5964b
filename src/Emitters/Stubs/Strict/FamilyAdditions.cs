namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>
/// What interface files add to the instantiations of a template: the lines of their common class, and those of each.
/// </summary>
internal sealed class FamilyAdditions
{
    private readonly List<AddedMember>[] _members;
    private readonly List<AddedMember>[] _own;
    private readonly List<string> _shared = [];

    public FamilyAdditions(ConcreteClass[] instances, CommonTypes types)
    {
        _members = Array.ConvertAll(instances, AddedMembers.Of);
        _own = Array.ConvertAll(_members, members => members.ToList());
        foreach (var member in _members[0])
        {
            // The common class is not the class that such a line means.
            if (member.Has("{self}") || !Array.TrueForAll(_members, members => members.Contains(member)))
                continue;
            var item = member.Has("{item}")
                ? types.Of(Array.ConvertAll(instances, type => type.SequenceItem ?? PythonType.Any))
                : PythonType.Any;
            if (item is null)
                continue;
            _shared.AddRange(member.Lines.Select(line => line.Replace("{item}", item.Text, StringComparison.Ordinal)));
            foreach (var own in _own)
                own.Remove(member);
        }
    }

    /// <summary>Lines of the common class.</summary>
    public IReadOnlyList<string> Shared => _shared;

    /// <summary>Lines of each instantiation.</summary>
    public IReadOnlyList<string>[] Own =>
        Array.ConvertAll(_own, IReadOnlyList<string> (members) => [.. members.SelectMany(member => member.Lines)]);

    /// <summary>Names of all methods that are added to an instantiation.</summary>
    public IEnumerable<string> NamesOf(int instance) =>
        _members[instance].Select(member => member.Name).OfType<string>();
}
