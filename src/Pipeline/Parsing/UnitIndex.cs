namespace Wrapgen.Pipeline.Parsing;

/// <summary>
/// The elements of one unit of a batch. What the unit refers to belongs to the unit, so elements are found among those
/// of the whole batch; only members, their order, and bases depend on the unit.
/// </summary>
internal sealed unsafe class UnitIndex : DocumentIndex
{
    private readonly StoredBatch _batch;
    private readonly StoredUnit _unit;
    private readonly string _namespace;
    private readonly int* _declarations;
    private readonly int* _scopes;
    private readonly int* _ends;
    private readonly int* _members;
    private readonly int* _cut;
    private readonly int* _foreign;

    public UnitIndex(StoredBatch batch, in StoredUnit unit, string startNamespace)
    {
        (_batch, _unit, _namespace) = (batch, unit, startNamespace);
        Ids = new IdMap(batch.Xml.Length);
        _declarations = batch.ListsOf(unit);
        _scopes = _declarations + unit.Declarations;
        _ends = _scopes + unit.Scopes;
        _members = _ends + unit.Scopes;
        _cut = _members + unit.Members;
        _foreign = _cut + unit.Cut;
    }

    public override IdMap Ids { get; }

    public override int Count => _unit.Elements;

    public override int Limit => _batch.Count;

    public override int Places => _unit.Declarations;

    public override int ElementAt(int place) => _declarations[place];

    public override ElementKind KindOf(int element) => _batch.KindOf(element);

    public override int OffsetOf(int element) => _batch.OffsetOf(element);

    public override int Find(int handle) => _batch.Find(Ids, handle);

    public override void ListMembers(int scope, List<int> members)
    {
        if (!IdMap.IsPlain(scope))
            return;
        var found = new ReadOnlySpan<int>(_scopes, _unit.Scopes).BinarySearch(IdMap.NumberOf(scope));
        if (found < 0)
            return;
        var start = found == 0 ? 0 : _ends[found - 1];
        members.AddRange(new ReadOnlySpan<int>(_members + start, _ends[found] - start));
    }

    public override bool IsCut(int element) => HasCut(element, isDeclared: false) || IsDeclared(element);

    public override bool IsDeclared(int element) => HasCut(element, isDeclared: true);

    public override string? NameOf(int element) => element == _unit.Start ? _namespace : null;

    /// <summary>What is in a file that the unit does not include counts as built in.</summary>
    public override string? FileNameOf(int handle) =>
        new ReadOnlySpan<int>(_foreign, _unit.Foreign).BinarySearch(IdMap.NumberOf(handle)) >= 0 ? "<builtin>" : null;

    private bool HasCut(int element, bool isDeclared) =>
        new ReadOnlySpan<int>(_cut, _unit.Cut).BinarySearch(StoredUnit.CutOf(element, isDeclared)) >= 0;
}
