using System.Collections.Concurrent;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>Reuses the memory of closed documents, and holds the batches that several of them read. Thread-safe.</summary>
internal sealed class DocumentPool : IDisposable
{
    private readonly ConcurrentBag<DocumentMemory> _free = [];
    private readonly ConcurrentBag<NativeList<int>> _scratch = [];

    /// <summary>Batches whose units are documents.</summary>
    public OpenBatches Batches { get; } = new();

    /// <summary>Memory for a document.</summary>
    public DocumentMemory Take() => _free.TryTake(out var memory) ? memory : new DocumentMemory();

    /// <summary>Indexes the bytes in the memory of a document.</summary>
    /// <param name="memory">The memory.</param>
    /// <param name="name">Name of the document, for messages.</param>
    public void Index(DocumentMemory memory, string name)
    {
        if (!_scratch.TryTake(out var tags))
            tags = new NativeList<int>();
        memory.Build(name, tags);
        _scratch.Add(tags);
    }

    /// <summary>Takes back the memory of a closed document.</summary>
    public void Return(DocumentMemory memory)
    {
        memory.Clear();
        _free.Add(memory);
    }

    /// <summary>Frees the memory of all closed documents, and closes the batches.</summary>
    public void Dispose()
    {
        while (_free.TryTake(out var memory))
            memory.Dispose();
        while (_scratch.TryTake(out var tags))
            tags.Dispose();
        Batches.Dispose();
    }
}
