namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>A cause for which a unit's own XML may differ from what the XML of the batch yields.</summary>
internal enum AloneCause
{
    /// <summary>The batch has no start namespace for this unit, or several.</summary>
    NoStartNamespace,

    /// <summary>
    /// A wrapped class has an instance of a member template, which may be there because of another unit.
    /// </summary>
    MemberTemplate,

    /// <summary>
    /// The compiler declared the implicit members of a wrapped class in an order to which another unit may have led.
    /// </summary>
    ImplicitOrder,

    /// <summary>A wrapped class has several members on one line, and the batch does not show their order.</summary>
    SharedLine,

    /// <summary>A wrapped class has a definition that the unit's own source does not ask for, but maybe another unit does.</summary>
    Instantiation,
}
