using System.Collections.Concurrent;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>
/// The batches that units refer to. Each is opened once, whatever the number of its units. Thread-safe.
/// </summary>
internal sealed class OpenBatches : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<StoredBatch?>> _batches = new(StringComparer.Ordinal);

    /// <summary>The unit that a file refers to.</summary>
    /// <param name="reference">What the file says.</param>
    /// <param name="file">The file, for messages.</param>
    /// <exception cref="WrapgenException">
    /// WG2008, WG2009: the batch is gone or has changed; WG9001: it cannot be read.
    /// </exception>
    public UnitContent Open(UnitReference reference, string file)
    {
        if (
            BatchAt(reference.Batch, file) is { } batch
            && batch.HasNamespace(reference.Namespace)
            && batch.Find(reference.Unit) is { } unit
            && unit.Content == reference.Content.Content
        )
            return new UnitContent(batch, unit, reference.Namespace);
        throw new WrapgenException(Rules.ChangedBatch(file, reference.Batch));
    }

    /// <summary>Closes all batches.</summary>
    public void Dispose()
    {
        foreach (var batch in _batches.Values)
            if (batch.IsValueCreated)
                batch.Value?.Dispose();
        _batches.Clear();
    }

    private StoredBatch? BatchAt(string path, string file)
    {
        try
        {
            return _batches.GetOrAdd(path, added => new Lazy<StoredBatch?>(() => StoredBatch.TryOpen(added))).Value;
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new WrapgenException(Rules.MissingBatch(file, path), failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new WrapgenException(Rules.UnreadableFile(path, failure.Message), failure);
        }
    }
}
