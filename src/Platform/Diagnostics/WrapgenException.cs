namespace Wrapgen.Platform.Diagnostics;

/// <summary>Ends a run because of bad input or a failing system; carries the diagnostic that says so.</summary>
public sealed class WrapgenException : Exception
{
    /// <summary>Ends the run with this diagnostic.</summary>
    public WrapgenException(Diagnostic diagnostic, Exception? cause = null)
        : base(diagnostic?.ToString(), cause) => Diagnostic = diagnostic!;

    /// <summary>What is wrong, where, and what to do.</summary>
    public Diagnostic Diagnostic { get; }
}
