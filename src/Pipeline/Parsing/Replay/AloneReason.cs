namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>What makes a unit's own XML differ from what the batch's XML gives.</summary>
internal enum AloneCause
{
    /// <summary>The batch has no start namespace of this unit, or several.</summary>
    NoStartNamespace,

    /// <summary>The unit reaches a declaration that lies in another unit's start namespace.</summary>
    ForeignNamespace,

    /// <summary>A wrapped class has an instance of a member template, which another unit may have caused.</summary>
    MemberTemplate,

    /// <summary>The compiler declared the implicit members of a wrapped class in an order that another unit may have caused.</summary>
    ImplicitOrder,
}

/// <summary>Why a unit has to be run alone.</summary>
/// <param name="Cause">The rule that applies.</param>
/// <param name="Subject">The class, or the namespace, that it applies to; as the XML spells its name.</param>
/// <param name="Detail">
/// The member with its line for <see cref="AloneCause.MemberTemplate"/>; for <see cref="AloneCause.ImplicitOrder"/> the order, where <c>c</c>
/// is the default constructor, <c>C</c> a copying one, <c>=</c> an assignment, <c>D</c> the destructor.
/// </param>
internal sealed record AloneReason(AloneCause Cause, string Subject, string Detail);
