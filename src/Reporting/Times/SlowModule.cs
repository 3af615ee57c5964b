namespace Wrapgen.Reporting.Times;

/// <summary>A module of a build and how long it took.</summary>
/// <param name="Module">Its name.</param>
/// <param name="Submodules">Number of its submodules.</param>
/// <param name="Unchanged">Those whose products are from an earlier run.</param>
/// <param name="Duration">How long it took.</param>
internal sealed record SlowModule(string Module, int Submodules, int Unchanged, TimeSpan Duration);
