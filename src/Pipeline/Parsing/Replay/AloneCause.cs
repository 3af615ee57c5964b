namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>What makes a unit's own XML differ from what the batch's XML gives.</summary>
internal enum AloneCause
{
    /// <summary>The batch has no start namespace of this unit, or several.</summary>
    NoStartNamespace,

    /// <summary>A wrapped class has an instance of a member template, which another unit may have caused.</summary>
    MemberTemplate,

    /// <summary>The compiler declared the implicit members of a wrapped class in an order that another unit may have caused.</summary>
    ImplicitOrder,

    /// <summary>A wrapped class has several members on one line, and the batch does not tell which comes first.</summary>
    SharedLine,
}
