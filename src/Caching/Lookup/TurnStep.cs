using Wrapgen.Caching.Plans;
using Wrapgen.Caching.Running;
using Wrapgen.Caching.Sessions;
using Wrapgen.Caching.Verdicts;

namespace Wrapgen.Caching.Lookup;

/// <summary>
/// Waits while another process runs the same command, and looks again when that process is done. The turn is held until
/// the step is disposed of.
/// </summary>
/// <param name="session">The cache.</param>
/// <param name="plan">The command.</param>
/// <param name="lookAgain">Makes the step that looks again, with the files as they are after the wait.</param>
internal sealed class TurnStep(CacheSession session, RunPlan plan, Func<ILookupStep> lookAgain)
    : ILookupStep,
        IDisposable
{
    private KeyLock? _turn;

    public Verdict Take(Miss known)
    {
        if (session.Home is null)
            return known;
        _turn = KeyLock.Take(session.Home, plan.Identity.Key, KeyLock.UsualLimit);
        return _turn.HadToWait ? lookAgain().Take(known) : known;
    }

    public void Dispose() => _turn?.Dispose();
}
