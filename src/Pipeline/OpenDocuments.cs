using System.Collections.Concurrent;
using Wrapgen.Pipeline.Parsing;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Freshness;

namespace Wrapgen.Pipeline;

/// <summary>
/// The documents of a module. Each is read twice: for its aliases, which all submodules need, then for its model. In
/// between it stays open with its index, so that it is scanned once. Beyond a limit it is closed and opened again, so
/// that memory does not grow with the module.
/// </summary>
internal sealed class OpenDocuments(Func<ParsingStage> createParsing, IdleMemory memory) : IDisposable
{
    private readonly Lazy<ParsingStage> _parsing = new(createParsing);
    private readonly ConcurrentDictionary<string, CastXmlDocument> _idle = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FileFingerprint> _fingerprints = new(StringComparer.Ordinal);

    /// <summary>The state of a file when it was first opened.</summary>
    public FileFingerprint FingerprintOf(string path) => _fingerprints[path];

    /// <summary>Reads a document that will be read again.</summary>
    /// <exception cref="WrapgenException">WG2xxx: it is not valid; WG9001: it cannot be read.</exception>
    public T ReadAndKeep<T>(string path, Func<CastXmlDocument, T> read)
    {
        var document = Take(path);
        try
        {
            return Diagnosed(document, read);
        }
        finally
        {
            Keep(document);
        }
    }

    /// <summary>Reads a document for the last time.</summary>
    /// <exception cref="WrapgenException">WG2xxx: it is not valid; WG9001: it cannot be read.</exception>
    public T ReadAndClose<T>(string path, Func<CastXmlDocument, T> read)
    {
        using var document = Take(path);
        return Diagnosed(document, read);
    }

    /// <summary>Closes all documents.</summary>
    public void Dispose()
    {
        foreach (var document in _idle.Values)
        {
            memory.Free(document);
            document.Dispose();
        }
        if (_parsing.IsValueCreated)
            _parsing.Value.Dispose();
    }

    private CastXmlDocument Take(string path)
    {
        if (_idle.TryRemove(path, out var waiting))
        {
            memory.Free(waiting);
            return waiting;
        }
        var fingerprint = FileFingerprint.Of(path);
        var document = _parsing.Value.Open(path);
        // The first one counts: a file that changes between its two readings must look changed to the next run.
        if (!_fingerprints.ContainsKey(path))
            _fingerprints.TryAdd(path, document.Complete(fingerprint));
        return document;
    }

    private void Keep(CastXmlDocument document)
    {
        if (memory.TryTake(document))
        {
            if (_idle.TryAdd(document.File, document))
                return;
            memory.Free(document);
        }
        document.Dispose();
    }

    /// <summary>
    /// A document whose types or scopes contain themselves ends in a diagnostic, not in a stack overflow.
    /// </summary>
    private static T Diagnosed<T>(CastXmlDocument document, Func<CastXmlDocument, T> read)
    {
        try
        {
            return read(document);
        }
        catch (InsufficientExecutionStackException failure)
        {
            throw new WrapgenException(Rules.CyclicDeclarations(document.File), failure);
        }
    }
}
