using System.Text;
using Wrapgen.Batching.Units;
using Wrapgen.Caching;
using Wrapgen.Caching.CastXml;
using Wrapgen.Caching.Entries;
using Wrapgen.Caching.Recording;
using Wrapgen.Caching.Running;
using Wrapgen.Caching.Sessions;
using Wrapgen.Caching.Settings;
using Wrapgen.Caching.Verdicts;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Batching.Running;

/// <summary>
/// The cache for many units: one open cache, and one look at each header. Whatever goes wrong in it, castxml runs.
/// </summary>
internal sealed class UnitCache : IDisposable
{
    private readonly Lock _lock = new();
    private readonly CacheSession _session;
    private readonly CacheBatch _batch;
    private readonly IToolConsole _console;
    private readonly Dictionary<int, BatchUnit> _missed = [];
    private bool _hasFailed;

    public UnitCache(CacheSettings settings, IToolConsole console, BatchFolder? folder)
    {
        _console = console;
        _session = new CacheSession(settings);
        _batch = new CacheBatch(_session, new CastXmlTool(), console, folder);
    }

    /// <summary>Restores the outputs of a unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="miss">Why they are not restored.</param>
    /// <returns>The files that the unit reads; null for a miss.</returns>
    public IReadOnlyList<string>? TryRestore(CastXmlUnit unit, out string miss)
    {
        // The cache reads a command in the directory of this process.
        if (!unit.HasAbsolutePaths)
        {
            miss = "relative paths";
            return null;
        }
        try
        {
            var looked = _batch.Look(unit.Entry.Command, unit.Entry.KeepsUnchanged);
            miss = Describe(looked.Verdict.Miss);
            if (looked.Verdict.Entry is { } entry)
                return Encoding.UTF8.GetString(entry.Paths.Span).Split('\0', StringSplitOptions.RemoveEmptyEntries);
            _missed[unit.Number] = looked;
        }
        catch (Exception failure) when (IsSurvivable(failure))
        {
            miss = $"the cache failed: {failure.Message}";
        }
        return null;
    }

    /// <summary>Stores what a unit read and produced.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="products">What it read and produced.</param>
    /// <returns>Why it is not stored; null when it is.</returns>
    public string? Record(CastXmlUnit unit, RunProducts products)
    {
        if (!_missed.TryGetValue(unit.Number, out var missed))
            return "not looked up";
        try
        {
            lock (_lock)
                return _batch.Record(missed, products);
        }
        catch (Exception failure) when (IsSurvivable(failure))
        {
            return $"the cache failed: {failure.Message}";
        }
    }

    /// <summary>Fetches what remote caches have, in one go instead of unit by unit.</summary>
    public void Fetch(IReadOnlyList<CastXmlUnit> units)
    {
        if (_session.Settings.Remote.Addresses.Count == 0)
            return;
        try
        {
            new RemotePull(_session, new CastXmlTool()).Run([
                .. units.Where(unit => unit.HasAbsolutePaths).Select(unit => unit.Entry.Command),
            ]);
        }
        catch (Exception failure) when (IsSurvivable(failure) || failure is WrapgenException)
        {
            Tell(failure);
        }
    }

    /// <summary>Sends what was stored to the remote caches.</summary>
    public void Dispose()
    {
        try
        {
            if (!_hasFailed)
                _session.Uploads.Finish();
        }
        catch (Exception failure) when (IsSurvivable(failure) || failure is WrapgenException)
        {
            Tell(failure);
        }
        finally
        {
            _session.Dispose();
        }
    }

    /// <summary>No build fails because of a remote cache, but its user must know.</summary>
    private void Tell(Exception failure)
    {
        _hasFailed = true;
        _console.Write(StandardStream.Error, Encoding.UTF8.GetBytes(failure.Message + "\n"));
    }

    private static bool IsSurvivable(Exception failure) =>
        failure is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException;

    private static string Describe(Miss miss) =>
        miss.Reason switch
        {
            MissReason.NotRecorded => "not recorded",
            MissReason.HeaderChanged => $"{miss.Detail} changed",
            MissReason.Shadowed => $"{miss.Detail} comes first now",
            MissReason.NotCacheable => $"not cacheable: {miss.Detail}",
            MissReason.EntryGone => "its entry is gone",
            _ => $"its entry cannot be used: {miss.Detail}",
        };
}
