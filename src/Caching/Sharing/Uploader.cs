using System.Collections.Concurrent;
using Wrapgen.Caching.Backends;
using Wrapgen.Caching.Headers;
using Wrapgen.Caching.Stores;

namespace Wrapgen.Caching.Sharing;

/// <summary>
/// Sends results to the remote caches: the entry first, then the header sets that lead to it, so that no reader is led
/// to an entry that is not there.
/// </summary>
/// <param name="store">The local cache, which has the entries.</param>
internal sealed class Uploader(ObjectStore store)
{
    private readonly ConcurrentDictionary<Upload, bool> _unsent = new();
    private int _objects,
        _present;
    private long _bytes;

    /// <summary>Sends uploads to remotes, several at the same time.</summary>
    public async Task<UploadResult> SendAsync(IReadOnlyList<Upload> uploads, IEnumerable<Remote> remotes)
    {
        foreach (var remote in remotes)
            await Parallel
                .ForEachAsync(
                    uploads.GroupBy(upload => upload.Command).Select(group => group.ToList()),
                    new ParallelOptions { MaxDegreeOfParallelism = remote.Parallel },
                    async (group, _) => await SendAsync(group, remote).ConfigureAwait(false)
                )
                .ConfigureAwait(false);
        return new UploadResult(_objects, _present, _bytes, [.. _unsent.Keys]);
    }

    /// <summary>Sends the results of one command to one remote.</summary>
    private async Task SendAsync(List<Upload> group, Remote remote)
    {
        var sent = new List<Upload>();
        foreach (var upload in group)
            if (await SendEntryAsync(upload, remote).ConfigureAwait(false))
                sent.Add(upload);
            else
                _unsent[upload] = true;
        if (sent.Count == 0 || await SendHistoryAsync(sent, remote).ConfigureAwait(false))
            return;
        foreach (var upload in sent)
            _unsent[upload] = true;
    }

    private async Task<bool> SendEntryAsync(Upload upload, Remote remote)
    {
        var has = await remote.HasAsync(upload.Entry).ConfigureAwait(false);
        if (has.Outcome == RemoteOutcome.Done)
        {
            Interlocked.Increment(ref _present);
            return true;
        }
        return has.Outcome == RemoteOutcome.Absent
            // An entry that is gone locally was evicted: there is nothing left to send.
            && (
                Read(upload.Entry) is not { } content
                || await PutAsync(upload.Entry, content, remote).ConfigureAwait(false)
            );
    }

    /// <summary>Adds header sets to those that the remote has.</summary>
    private async Task<bool> SendHistoryAsync(List<Upload> group, Remote remote)
    {
        var id = group[0].History;
        var answer = await remote.GetAsync(id).ConfigureAwait(false);
        if (answer.Outcome is not (RemoteOutcome.Done or RemoteOutcome.Absent))
            return false;
        var history = RemoteObjects.TryOpen(answer.Content, id, HeaderSetHistory.Decode);
        var isNew = false;
        foreach (var upload in group)
        {
            if (history is not null && history.Contains(upload.Set))
                continue;
            isNew = true;
            // The parts of the key are for explanations on the machine that recorded them.
            history = HeaderSetHistory.Decode(HeaderSetHistory.EncodeWith([], upload.Set, history));
        }
        return !isNew || await PutAsync(id, ObjectSeal.Seal(id, history!.Body.Span), remote).ConfigureAwait(false);
    }

    private async Task<bool> PutAsync(ObjectId id, byte[] content, Remote remote)
    {
        var answer = await remote.PutAsync(id, content).ConfigureAwait(false);
        if (answer.Outcome != RemoteOutcome.Done)
            return false;
        Interlocked.Increment(ref _objects);
        Interlocked.Add(ref _bytes, content.Length);
        return true;
    }

    private byte[]? Read(ObjectId id)
    {
        foreach (var backend in store.Backends)
        {
            using var found = backend.Get(id);
            if (found is not null && RemoteObjects.IsSound(found.Content, id))
                return found.Content;
        }
        return null;
    }
}
