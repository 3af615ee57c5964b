namespace Wrapgen.Batching.Results;

/// <summary>Where the XML of a unit comes from.</summary>
public enum UnitOrigin
{
    /// <summary>The unit was not run.</summary>
    None,

    /// <summary>The cache had it.</summary>
    Cache,

    /// <summary>castxml ran for several units.</summary>
    Batch,

    /// <summary>castxml ran for this unit.</summary>
    Alone,
}
