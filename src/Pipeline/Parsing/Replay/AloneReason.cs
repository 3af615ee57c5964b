namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>Why a unit must run alone.</summary>
/// <param name="Cause">The rule that applies.</param>
/// <param name="Subject">The class or namespace to which it applies, as the XML spells its name.</param>
/// <param name="Detail">
/// The member with its line for <see cref="AloneCause.MemberTemplate"/>; for <see cref="AloneCause.ImplicitOrder"/> the
/// order, where <c>c</c> is the default constructor, <c>C</c> a copying one, <c>=</c> an assignment, <c>D</c> the
/// destructor; the line for <see cref="AloneCause.SharedLine"/>.
/// </param>
internal sealed record AloneReason(AloneCause Cause, string Subject, string Detail)
{
    /// <summary>The header of the class: units that do not include it do no harm. Empty when there is no class.</summary>
    public string Header { get; init; } = "";
}
