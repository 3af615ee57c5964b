namespace Wrapgen.Batching;

/// <summary>Is told of the progress of a run. Several threads may call at the same time.</summary>
public interface IBatchObserver
{
    /// <summary>The units file is read.</summary>
    /// <param name="units">The number of units.</param>
    void Read(int units);

    /// <summary>A run of castxml begins.</summary>
    /// <param name="run">The batch, or the unit.</param>
    void Started(string run);

    /// <summary>Units are through.</summary>
    /// <param name="run">The batch or the unit that ran, or the cache.</param>
    /// <param name="units">The number of units that are through.</param>
    /// <param name="elapsed">What it took.</param>
    void Ended(string run, int units, TimeSpan elapsed);
}
