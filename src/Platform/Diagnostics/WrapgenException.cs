namespace Wrapgen.Platform.Diagnostics;

/// <summary>Ends a run because of bad input or a system failure, and carries the diagnostic.</summary>
public sealed class WrapgenException : Exception
{
    /// <summary>Ends the run with this diagnostic.</summary>
    public WrapgenException(Diagnostic diagnostic, Exception? cause = null)
        : base(diagnostic?.ToString(), cause) => Diagnostic = diagnostic!;

    /// <summary>What happened, where, and what to do about it.</summary>
    public Diagnostic Diagnostic { get; }
}
