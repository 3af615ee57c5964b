namespace Wrapgen.Caching.Verdicts;

/// <summary>Why a command was not served.</summary>
/// <param name="Reason">The reason that statistics count.</param>
/// <param name="Detail">The path or the message that explains it; may be empty.</param>
internal readonly record struct Miss(MissReason Reason, string Detail)
{
    /// <summary>True when no other step can help: the tool itself must say why its output cannot be written.</summary>
    public bool IsFinal => Reason == MissReason.NotRestored;
}
