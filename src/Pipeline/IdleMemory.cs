using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline;

/// <summary>
/// The memory that documents may hold between their two readings. Modules that run at the same time share it.
/// </summary>
internal sealed class IdleMemory
{
    // An index takes about a fifteenth of its XML, so this suffices for modules several times as large as ITK's
    // largest.
    private const long Limit = 24L << 20;

    // Mapped pages count as memory of the process, but returning them and mapping them again costs as much as reading
    // the file.
    private const long PageLimit = 16L << 20;

    private long _taken;
    private long _pages;

    /// <summary>
    /// Lets a document wait if there is memory left for it. Its mapped pages are returned when waiting documents have
    /// too many already.
    /// </summary>
    public bool TryTake(CastXmlDocument document)
    {
        if (Interlocked.Add(ref _taken, document.IdleSize) > Limit)
        {
            Interlocked.Add(ref _taken, -document.IdleSize);
            return false;
        }
        // Its pages count until it stops waiting, returned or not.
        if (Interlocked.Add(ref _pages, document.MappedSize) > PageLimit)
            document.Rest();
        return true;
    }

    /// <summary>Frees the memory of a document that stops waiting.</summary>
    public void Free(CastXmlDocument document)
    {
        Interlocked.Add(ref _taken, -document.IdleSize);
        Interlocked.Add(ref _pages, -document.MappedSize);
    }
}
