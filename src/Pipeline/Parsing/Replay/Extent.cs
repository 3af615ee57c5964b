namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>How much of an element a unit has.</summary>
internal enum Extent : byte
{
    /// <summary>All that the batch has.</summary>
    Complete,

    /// <summary>A class without members, bases and friends, because nothing in the unit needs them.</summary>
    Incomplete,

    /// <summary>A class that the unit only declares: its definition is in a header that the unit does not include.</summary>
    Declared,
}
