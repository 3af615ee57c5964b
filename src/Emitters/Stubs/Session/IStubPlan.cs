namespace Wrapgen.Emitters.Stubs.Session;

/// <summary>What a style makes of the models of one run.</summary>
internal interface IStubPlan
{
    /// <summary>All units of the run; one of them is the package (<see cref="StubUnit.IsPackage"/>).</summary>
    IReadOnlyList<StubUnit> Units { get; }

    /// <summary>Renders the files of the units that are stale, and stages them.</summary>
    /// <exception cref="Platform.Diagnostics.WrapgenException">WG5206, WG5207, WG5209, WG9xxx.</exception>
    void Make(IReadOnlyList<StubUnit> stale, StubOutputs outputs, CancellationToken cancellation);
}
