namespace Wrapgen.Pipeline;

/// <summary>How much documents may hold between their two readings; modules that run side by side share it.</summary>
internal sealed class IdleMemory
{
    // An index takes about a fifteenth of its XML: enough for modules several times the largest one of ITK.
    private const long Limit = 24L << 20;

    private long _taken;

    /// <summary>Takes memory if there is enough left.</summary>
    public bool TryTake(long size)
    {
        if (Interlocked.Add(ref _taken, size) <= Limit) return true;
        Free(size);
        return false;
    }

    /// <summary>Gives memory back.</summary>
    public void Free(long size) => Interlocked.Add(ref _taken, -size);
}
