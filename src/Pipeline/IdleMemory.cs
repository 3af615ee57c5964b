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

    /// <summary>Lets a document wait if there is memory left for it; its mapped pages go when those of others are too many already.</summary>
    public bool TryTake(CastXmlDocument document)
    {
        if (Interlocked.Add(ref _taken, document.IdleSize) > Limit)
        {
            Interlocked.Add(ref _taken, -document.IdleSize);
            return false;
        }
        // They count until the document waits no longer, given back or not.
        if (Interlocked.Add(ref _pages, document.Length) > PageLimit)
            document.Rest();
        return true;
    }

    /// <summary>The document waits no longer.</summary>
    public void Free(CastXmlDocument document)
    {
        Interlocked.Add(ref _taken, -document.IdleSize);
        Interlocked.Add(ref _pages, -document.Length);
    }
}
