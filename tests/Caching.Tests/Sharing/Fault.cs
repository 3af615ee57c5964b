namespace Wrapgen.Caching.Tests.Sharing;

/// <summary>What a <see cref="FaultServer"/> does wrong.</summary>
public enum Fault
{
    None,
    Silent,
    Drip,
    Reset,
    Truncated,
    FlippedBits,
    TooLong,
    TooShort,
    Endless,
    Garbage,
    Redirecting,
    Status401,
    Status403,
    Status404,
    Status500,
    Status507,
}
