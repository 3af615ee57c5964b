using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Wrapgen.Caching.Backends;
using Wrapgen.Caching.Folders;
using Wrapgen.Caching.Remotes;
using Wrapgen.Caching.Statistics;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Caching.Sharing;

/// <summary>
/// A remote cache that is never in the way of a build: every request has a limit, and after a failure the remote is left
/// alone. It opens no connection before the first request.
/// </summary>
internal sealed class Remote : IDisposable
{
    private readonly RemoteContext _context;
    private readonly StatisticsLog _statistics;
    private readonly Lazy<IRemoteConnection> _connection;
    private readonly RemoteHealth _reading,
        _writing;

    /// <param name="context">The address and the limits.</param>
    /// <param name="folder">Remembers failures.</param>
    /// <param name="statistics">Counts failures and what is stored.</param>
    public Remote(RemoteContext context, CacheFolder folder, StatisticsLog statistics)
    {
        (_context, _statistics) = (context, statistics);
        var open = RemoteTable.Find(context.Address);
        _connection = new Lazy<IRemoteConnection>(() => open(context));
        var name = context.Address.Location.AbsoluteUri;
        _reading = new RemoteHealth(folder, name, "read", context.Limits);
        _writing = new RemoteHealth(folder, name, "write", context.Limits);
    }

    public RemoteAddress Address => _context.Address;

    public int Parallel => _context.Limits.Parallel;

    /// <summary>Why the remote is left alone; null when it is not.</summary>
    public string? Trouble => _reading.Describe() ?? _writing.Describe();

    /// <summary>Reads an object.</summary>
    public RemoteAnswer Get(ObjectId id) => GetAsync(id).GetAwaiter().GetResult();

    /// <summary>Reads an object.</summary>
    public Task<RemoteAnswer> GetAsync(ObjectId id) =>
        AskAsync(
            _reading,
            async token =>
                await _connection.Value.GetAsync(id, token).ConfigureAwait(false) is { } content
                    ? RemoteAnswer.Found(content)
                    : RemoteAnswer.Absent
        );

    /// <summary>Finds out whether the remote has an object.</summary>
    public Task<RemoteAnswer> HasAsync(ObjectId id) =>
        AskAsync(
            _writing,
            async token =>
                await _connection.Value.HasAsync(id, token).ConfigureAwait(false)
                    ? RemoteAnswer.Stored
                    : RemoteAnswer.Absent
        );

    /// <summary>Stores an object.</summary>
    public async Task<RemoteAnswer> PutAsync(ObjectId id, ReadOnlyMemory<byte> content)
    {
        var answer = await AskAsync(
                _writing,
                async token =>
                {
                    await _connection.Value.PutAsync(id, content, token).ConfigureAwait(false);
                    return RemoteAnswer.Stored;
                }
            )
            .ConfigureAwait(false);
        if (answer.Outcome == RemoteOutcome.Done)
            _statistics.Count(CacheEvent.Upload, bytes: content.Length);
        return answer;
    }

    public void Dispose()
    {
        _reading.Dispose();
        _writing.Dispose();
        if (_connection.IsValueCreated)
            _connection.Value.Dispose();
    }

    [SuppressMessage(
        "Design",
        "CA1031",
        Justification = "Whatever the library of a protocol throws, the remote is left alone and the build goes on."
    )]
    private async Task<RemoteAnswer> AskAsync(RemoteHealth health, Func<CancellationToken, Task<RemoteAnswer>> request)
    {
        if (!health.MayAsk(out var detail))
            return RemoteAnswer.LeftAlone(detail);
        using var limit = new CancellationTokenSource(_context.Limits.Answer);
        var watch = Stopwatch.StartNew();
        try
        {
            // Not every library observes the token in everything it does.
            var answer = await Task.Run(() => request(limit.Token), limit.Token)
                .WaitAsync(limit.Token)
                .ConfigureAwait(false);
            if (watch.Elapsed > _context.Limits.Slow)
                Fail(health, Invariant($"takes {watch.Elapsed.TotalSeconds:F1} s for an answer"));
            else
                health.Work();
            return answer;
        }
        catch (OperationCanceledException)
        {
            return Fail(
                health,
                limit.IsCancellationRequested
                    ? Invariant($"does not answer within {_context.Limits.Answer.TotalSeconds} s")
                    : Invariant($"accepts no connection within {_context.Limits.Connect.TotalSeconds} s")
            );
        }
        catch (WrapgenException)
        {
            // The address is wrong, and the user must know it.
            throw;
        }
        catch (RemoteFailure failure)
        {
            return Fail(health, failure.Message);
        }
        catch (Exception failure)
        {
            return Fail(health, $"{failure.GetType().Name}: {failure.Message}");
        }
    }

    private RemoteAnswer Fail(RemoteHealth health, string detail)
    {
        if (health.Fail(detail))
            _statistics.Count(CacheEvent.RemoteError);
        return RemoteAnswer.Failed(detail);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
