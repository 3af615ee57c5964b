using System.Collections.Concurrent;
using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline;

/// <summary>
/// A module reads each document twice: for its aliases, which all submodules need, then for its model. Between the two it stays open with
/// its index, so that it is scanned once; beyond a limit it is closed and opened again, so that memory does not follow the module's size.
/// </summary>
internal sealed class OpenDocuments(ParsingStage parsing, IdleMemory memory) : IDisposable
{
    private readonly ConcurrentDictionary<string, CastXmlDocument> _idle = new(StringComparer.Ordinal);

    /// <summary>The document, opened or as it was kept; the caller closes it, or keeps it.</summary>
    public CastXmlDocument Take(string path)
    {
        if (!_idle.TryRemove(path, out var document))
            return parsing.Open(path);
        memory.Free(document);
        return document;
    }

    /// <summary>Keeps a document until it is taken again, if there is room.</summary>
    public void Keep(CastXmlDocument document)
    {
        if (memory.TryTake(document))
        {
            if (_idle.TryAdd(document.File, document))
                return;
            memory.Free(document);
        }
        document.Dispose();
    }

    /// <summary>Closes everything.</summary>
    public void Dispose()
    {
        foreach (var document in _idle.Values)
        {
            memory.Free(document);
            document.Dispose();
        }
        parsing.Dispose();
    }
}
