using Wrapgen.Batching.Units;

namespace Wrapgen.Batching.Planning;

/// <summary>Units that can go together, while a batch is planned.</summary>
/// <param name="names">The names that directories share.</param>
internal sealed class BatchPart(SharedNames names)
{
    private readonly List<CastXmlUnit> _units = [];
    private readonly IncludeUnion _includes = new(names);

    public IReadOnlyList<CastXmlUnit> Units => _units;

    /// <summary>The memory that the units add to a run, estimated.</summary>
    public double Megabytes { get; private set; }

    /// <summary>Adds a unit; false when a header name would lead it to another file.</summary>
    public bool TryAdd(CastXmlUnit unit, double megabytes)
    {
        if (!_includes.TryAdd(unit.Includes))
            return false;
        _units.Add(unit);
        Megabytes += megabytes;
        return true;
    }
}
