using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline;

/// <summary>How much documents may hold between their two readings; modules that run side by side share it.</summary>
internal sealed class IdleMemory
{
    // An index takes about a fifteenth of its XML: enough for modules several times the largest one of ITK.
    private const long Limit = 24L << 20;

    // Pages of files: they count as memory of the process, but giving them back and taking them again costs as much as reading them.
    private const long PageLimit = 16L << 20;

    private long _taken;
    private long _pages;

    /// <summary>Takes memory if there is enough left.</summary>
    public bool TryTake(long size)
    {
        if (Interlocked.Add(ref _taken, size) <= Limit) return true;
        Free(size);
        return false;
    }

    /// <summary>Gives memory back.</summary>
    public void Free(long size) => Interlocked.Add(ref _taken, -size);

    /// <summary>True when the document may keep its pages. They count until <see cref="FreePages"/>, kept or not.</summary>
    public bool TryTakePages(CastXmlDocument document) => Interlocked.Add(ref _pages, document.Length) <= PageLimit;

    /// <summary>The document is idle no longer.</summary>
    public void FreePages(CastXmlDocument document) => Interlocked.Add(ref _pages, -document.Length);
}
