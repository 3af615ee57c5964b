using Wrapgen.Emitters.Stubs.Session;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Emitters.Stubs;

/// <summary>Makes the Python stubs of all modules from the store, in the style that the options name.</summary>
/// <param name="options">Options of the run.</param>
/// <param name="report">Receives warnings, one at a time.</param>
public sealed class StubRun(StubOptions options, Action<Diagnostic> report)
{
    /// <summary>
    /// Called when the run finds that it has work to do, with the number of bytes that such a run typically allocates.
    /// </summary>
    internal Action<long>? BeforeWork { get; init; }

    /// <summary>Makes the stubs.</summary>
    /// <exception cref="ArgumentException">There is no style of that name.</exception>
    /// <exception cref="WrapgenException">WG4xxx, WG52xx, WG9xxx. The earlier stubs are intact.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled. The earlier stubs are intact.</exception>
    public StubResult Run(CancellationToken cancellation = default)
    {
        var style = StubStyles.Find(options.Style);
        return new StubSession(options, style.Create(options), report)
        {
            BeforeWork = () => BeforeWork?.Invoke(style.TypicalAllocation),
        }.Run(cancellation);
    }
}
