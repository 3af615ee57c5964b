using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Building;

/// <summary>How a module of a build ended.</summary>
/// <param name="Module">Its name.</param>
/// <param name="Result">What it did; null when it failed or was not run.</param>
/// <param name="Problem">Why it failed, or why it was not run; null when it succeeded.</param>
/// <param name="Duration">How long it took.</param>
public sealed record ModuleOutcome(string Module, ModuleResult? Result, Diagnostic? Problem, TimeSpan Duration);
